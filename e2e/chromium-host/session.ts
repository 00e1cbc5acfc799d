import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Protocol, Session } from 'electron'
import type { PausedRequest } from '../../electron/chromium/cdp-protocol'
import { app } from './app'
import { trace } from './host-options'
import { addCustomScheme, fromWebUrl } from './url-map'

type Handler = (request: Request) => Response | Promise<Response>
export type Answer = { status: number; headers: { name: string; value: string }[]; body: string }

class HostProtocol implements Pick<Protocol, 'isProtocolHandled' | 'unhandle' | 'registerSchemesAsPrivileged'> {
  readonly #handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of schemes) addCustomScheme(scheme)
  }

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    addCustomScheme(scheme)
    this.#handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme)
  }

  /** What the program answers to a request of a page; null when no handler is there for it, or when it failed. */
  async answer({ url, method, headers, postData }: PausedRequest['request']): Promise<Answer | null> {
    const own = fromWebUrl(url)
    const handler = this.#handlers.get(own.split(':')[0] ?? '')
    if (handler === undefined) return null
    try {
      const response = await handler(
        new Request(own, { method, headers, ...(postData === undefined ? {} : { body: postData }) }),
      )
      if (response.type === 'error') return null
      return {
        status: response.status,
        headers: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      }
    } catch (error) {
      trace('protocol handler failed', own, error)
      return null
    }
  }
}

type Implemented = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'clearCache'
  | 'getStoragePath'
  | 'setSpellCheckerEnabled'
>

/** All sessions share one browser profile; each has its own protocol handlers. */
export class HostSession extends EventEmitter implements Implemented {
  readonly protocol = new HostProtocol()

  setPermissionRequestHandler(): void {
    trace('permissions: Chromium itself refuses what it would have to ask')
  }

  setPermissionCheckHandler(): void {
    trace('permissions: Chromium itself refuses what it would have to ask')
  }

  setSpellCheckerEnabled(): void {
    trace('no spell checker')
  }

  async clearCache(): Promise<void> {
    trace('nothing is cached: every answer comes from the program')
  }

  getStoragePath(): string {
    return join(app.getPath('userData'), 'host-profile', 'Default')
  }
}

const defaultSession = new HostSession()
const partitions = new Map<string, HostSession>([['', defaultSession]])

function fromPartition(name: string): HostSession {
  const known = partitions.get(name)
  if (known !== undefined) return known
  const created = new HostSession()
  partitions.set(name, created)
  app.emit('session-created', created)
  return created
}

export const session = { defaultSession, fromPartition }
export const protocol = defaultSession.protocol
