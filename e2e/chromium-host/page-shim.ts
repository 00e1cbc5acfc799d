import { type Codec, createCodec } from './codec'
import type { HostMessage, PageMessage } from './page-messages'

type Listener = (event: object, ...parameters: unknown[]) => void
type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  folder: string,
  file: string,
) => void

/**
 * Runs in a page before its scripts: takes the binding away from the page, and runs the preload with the part of `electron` that a
 * sandboxed preload has. Sent to the page as source text: it must not use anything outside itself.
 */
function installShim(makeCodec: () => Codec, binding: string, platform: string, preload: Preload): void {
  const scope = globalThis as unknown as Record<string, unknown>
  const post = scope[binding] as ((text: string) => void) | undefined
  delete scope[binding]
  if (window !== window.top || post === undefined) return

  const codec = makeCodec()
  const listeners = new Map<string, Listener[]>()
  const originals = new WeakMap<Listener, Listener>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let nextId = 1

  const say = (message: PageMessage): void => post(codec.encode(message))
  const add = (channel: string, listener: Listener): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const remove = (channel: string, listener: Listener): object => {
    const kept = (listeners.get(channel) ?? []).filter((item) => item !== listener && originals.get(item) !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }
  const ipcRenderer = {
    on: add,
    addListener: add,
    off: remove,
    removeListener: remove,
    once: (channel: string, listener: Listener): object => {
      const once: Listener = (...all) => {
        remove(channel, once)
        listener(...all)
      }
      originals.set(once, listener)
      return add(channel, once)
    },
    removeAllListeners: (channel: string): object => {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel: string, ...parameters: unknown[]): void => say({ kind: 'send', channel, parameters }),
    invoke: (channel: string, ...parameters: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = nextId++
        say({ kind: 'invoke', id, channel, parameters })
        waiting.set(id, { resolve, reject })
      }),
  }

  Object.defineProperty(globalThis, `${binding}_in`, {
    value: (text: string) => {
      const message = codec.decode(text) as HostMessage
      if (message.kind === 'message') {
        for (const listener of listeners.get(message.channel) ?? []) {
          listener({ sender: ipcRenderer, ports: [] }, ...message.parameters)
        }
        return
      }
      const request = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.isOk) request?.resolve(message.value)
      else request?.reject(new Error(message.error))
    },
  })

  const reportWindow = (): void =>
    say({
      kind: 'window',
      x: window.screenX,
      y: window.screenY,
      width: window.outerWidth,
      height: window.outerHeight,
      isFocused: document.hasFocus(),
    })
  for (const name of ['resize', 'focus', 'blur']) window.addEventListener(name, reportWindow)

  const freeze = (value: unknown): unknown => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || Object.isFrozen(value))
      return value
    Object.freeze(value)
    for (const item of Object.values(value)) freeze(item)
    return value
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown): void => {
      if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, name, {
        value: freeze(api),
        writable: false,
        configurable: false,
        enumerable: true,
      })
    },
  }
  const electron = { contextBridge, ipcRenderer }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  const process = { platform, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, versions: {} }
  preload(require, module, module.exports, process, '/', '/preload.cjs')
}

/** The script that a page runs first: the shim, then the preload. */
export function buildPageScript(preloadSource: string, binding: string): string {
  const preload = `function (require, module, exports, process, __dirname, __filename) {\n${preloadSource}\n}`
  const values = [JSON.stringify(binding), JSON.stringify(process.platform)].join(', ')
  return `(${installShim.toString()})(${createCodec.toString()}, ${values}, ${preload})`
}
