import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CdpCommandName, CdpEventName, CdpEvents, ParametersOf, ResultOf } from './cdp-protocol'
import { MessageFrames } from './message-frames'

type Incoming = {
  id?: number
  method?: string
  sessionId?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}
type Waiting = {
  method: string
  sessionId: string | undefined
  resolve(result: unknown): void
  reject(error: Error): void
}
type SendParameters<Name extends CdpCommandName> =
  Record<never, never> extends ParametersOf<Name> ? [ParametersOf<Name>?] : [ParametersOf<Name>]

/** One side of a flat session: the browser itself, or one page. */
export class CdpSession {
  readonly #events = new EventEmitter({ captureRejections: false })
  readonly #connection: CdpConnection
  readonly #sessionId: string | undefined
  readonly targetId: string

  constructor(connection: CdpConnection, targetId: string, sessionId?: string) {
    this.#connection = connection
    this.#sessionId = sessionId
    this.targetId = targetId
    this.#events.setMaxListeners(0)
  }

  send<Name extends CdpCommandName>(method: Name, ...[parameters]: SendParameters<Name>): Promise<ResultOf<Name>> {
    return this.#connection.send(method, parameters ?? {}, this.#sessionId)
  }

  on<Name extends CdpEventName>(name: Name, listener: (parameters: CdpEvents[Name]) => void): void {
    this.#events.on(name, listener)
  }

  once<Name extends CdpEventName>(name: Name, listener: (parameters: CdpEvents[Name]) => void): void {
    this.#events.once(name, listener)
  }

  off<Name extends CdpEventName>(name: Name, listener: (parameters: CdpEvents[Name]) => void): void {
    this.#events.off(name, listener)
  }

  /** Called by the connection for every event of this session. */
  dispatch(name: string, parameters: unknown): void {
    this.#events.emit(name, parameters)
  }
}

/** A connection to a browser over its debugging pipe. Every command still waiting fails when the connection closes. */
export class CdpConnection {
  readonly browser: CdpSession = new CdpSession(this, '')
  readonly #output: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #sessions = new Map<string, CdpSession>()
  #nextId = 1
  #isClosed = false

  constructor(output: Writable, input: Readable) {
    this.#output = output
    const frames = new MessageFrames()
    input.on('data', (chunk: Buffer) => {
      for (const text of frames.push(chunk)) this.#receive(JSON.parse(text) as Incoming)
    })
    // A broken pipe is reported by the exit of the process.
    for (const stream of [output, input]) stream.on('error', () => this.close())
  }

  async attach(targetId: string): Promise<CdpSession> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true })
    const session = new CdpSession(this, targetId, sessionId)
    this.#sessions.set(sessionId, session)
    return session
  }

  send<Name extends CdpCommandName>(
    method: Name,
    parameters: ParametersOf<Name>,
    sessionId: string | undefined,
  ): Promise<ResultOf<Name>> {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: the browser is closed`))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, sessionId, resolve: (result) => resolve(result as ResultOf<Name>), reject })
      this.#output.write(`${JSON.stringify({ id, method, params: parameters, sessionId })}\0`)
    })
  }

  close(): void {
    this.#isClosed = true
    this.#fail(() => true, 'the browser is closed')
  }

  /** Commands of a page that is gone are never answered. */
  #fail(isGone: (waiting: Waiting) => boolean, reason: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (!isGone(waiting)) continue
      this.#waiting.delete(id)
      waiting.reject(new Error(`${waiting.method}: ${reason}`))
    }
  }

  #receiveEvent(method: string, sessionId: string | undefined, parameters: unknown): void {
    if (method === 'Inspector.targetCrashed')
      this.#fail((waiting) => waiting.sessionId === sessionId, 'the page crashed')
    if (method === 'Target.detachedFromTarget') {
      const gone = (parameters as CdpEvents['Target.detachedFromTarget']).sessionId
      this.#sessions.delete(gone)
      this.#fail((waiting) => waiting.sessionId === gone, 'the page is closed')
    }
    const session = sessionId === undefined ? this.browser : this.#sessions.get(sessionId)
    session?.dispatch(method, parameters)
  }

  #receive({ id, method, sessionId, params, result, error }: Incoming): void {
    if (id === undefined) {
      if (method !== undefined) this.#receiveEvent(method, sessionId, params)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(`${waiting.method}: ${error.message}`))
  }
}
