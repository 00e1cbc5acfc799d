// Module hooks for Node 20, which runs them in a thread of their own.
let host

export function initialize(data) {
  host = data.host
}

export function resolve(specifier, context, next) {
  if (specifier === 'electron') return { url: host, format: 'module', shortCircuit: true }
  return next(specifier, context)
}
