// `node --import ./e2e/chromium-host/register.mjs out/main/index.js`: the module name `electron` becomes the Chromium host.
import Module, { register } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const built = fileURLToPath(new URL('../../out/host/electron.mjs', import.meta.url))
const hostFile = resolve(process.env.LIANGSAI_HOST_MODULE ?? built)
const host = pathToFileURL(hostFile).href

if (typeof Module.registerHooks === 'function') {
  Module.registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: host, format: 'module', shortCircuit: true } : next(specifier, context),
  })
} else {
  register('./hooks.mjs', import.meta.url, { data: { host } })
  const resolveFilename = Module._resolveFilename
  Module._resolveFilename = function (request, ...rest) {
    return request === 'electron' ? hostFile : resolveFilename.call(this, request, ...rest)
  }
}
