import { randomUUID } from 'node:crypto'
import type { IpcMain, IpcMainEvent } from 'electron'
import { UserError } from '../../../shared/ipc/app-error'
import type {
  CommandMeta,
  CommandOutcome,
  StoreCommandName,
  StoreReply,
  StoreRequest,
  StoreRequestName,
  StoreRequestOf,
  StoreResponseOf,
} from '../../../shared/ipc/store-protocol'
import { messages } from './messages'
import { PendingRequests } from './pending-requests'
import { timeLimits } from './time-limits'

/** The part of a window that the link needs. */
export type StorePage = {
  load(): Promise<void>
  send(channel: string, payload: unknown): void
  isSender(event: IpcMainEvent): boolean
  /** Crashed, closed, or no longer responding. */
  onGone(listener: () => void): void
  destroy(): void
}

export type StoreStatus = { status: 'ready' | 'restarting' | 'failed'; message: string }

/** Restarts in a row without one answer before the link gives up. */
const restartLimit = 5

/** Milliseconds within which a window that still has something to save gives its next command. */
const followUpPause = 200

/**
 * Requests to the hidden store page by id, after its ready message. When the page is gone or hangs it is made anew and what was pending
 * is asked once more: a command's id makes it idempotent.
 */
export class StoreLink {
  readonly #makePage: () => StorePage
  readonly #report: (status: StoreStatus) => void
  readonly #pending = new PendingRequests((request) => this.#onLate(request))
  #page: StorePage | null = null
  #isStarted = false
  #isReady = false
  #readyTimer: NodeJS.Timeout | null = null
  /** Why nothing can be asked any more. */
  #problem: string | null = null
  #isStopped = false
  #lastId = 0
  #lastCommandId = 0
  #restarts = 0
  /** The newest request when the page last answered one. */
  #answeredAt = 0

  constructor(ipcMain: Pick<IpcMain, 'on'>, makePage: () => StorePage, report: (status: StoreStatus) => void) {
    this.#makePage = makePage
    this.#report = report
    ipcMain.on('store:ready', (event, problem: string | null) => {
      if (this.#page?.isSender(event) === true) this.#onReady(problem)
    })
    ipcMain.on('store:reply', (event, reply: StoreReply) => {
      if (this.#page?.isSender(event) === true) this.#onReply(reply)
    })
  }

  /** Opens the page; the first request does so by itself. Resolves when it is loaded or being restarted, not when it is ready: requests wait for that themselves. */
  async start(): Promise<void> {
    this.#isStarted = true
    const page = this.#makePage()
    this.#page = page
    const onGone = (): void => {
      if (this.#page === page && !this.#isStopped) void this.#restart()
    }
    page.onGone(onGone)
    this.#readyTimer = setTimeout(onGone, timeLimits.ready)
    await page.load().catch(onGone)
  }

  /**
   * Closes the page when the commands that were given are answered and the window, which gives one after the other, has no further one.
   * The caller sets the limit.
   */
  async finish(): Promise<void> {
    let answered: number
    do {
      await this.#pending.whenCommandsSettled()
      answered = this.#lastCommandId
      await new Promise((resolve) => setTimeout(resolve, followUpPause))
    } while (answered !== this.#lastCommandId)
    this.stop()
  }

  stop(): void {
    this.#isStopped = true
    this.#problem ??= messages.closing
    this.#stopReadyTimer()
    this.#pending.failAll(messages.closing)
    this.#page?.destroy()
  }

  query<Name extends StoreRequestName>(name: Name, request: StoreRequestOf<Name>): Promise<StoreResponseOf<Name>> {
    return this.#ask(name, request, null) as Promise<StoreResponseOf<Name>>
  }

  command<Name extends StoreCommandName>(
    name: Name,
    request: StoreRequestOf<Name>,
    meta: Omit<CommandMeta, 'id'>,
  ): Promise<CommandOutcome<StoreResponseOf<Name>>> {
    return this.#ask(name, request, { id: randomUUID(), ...meta }) as Promise<CommandOutcome<StoreResponseOf<Name>>>
  }

  #ask(name: StoreRequestName, request: unknown, meta: CommandMeta | null): Promise<unknown> {
    if (this.#problem !== null) return Promise.reject(new UserError('store-unavailable', this.#problem))
    this.#lastId += 1
    const sent: StoreRequest = { id: this.#lastId, name, request, meta }
    if (meta !== null) this.#lastCommandId = sent.id
    const answer = this.#pending.add(sent)
    if (!this.#isStarted) void this.start()
    if (this.#isReady) this.#send(sent)
    return answer
  }

  #send(request: StoreRequest): void {
    this.#pending.startClock(request)
    try {
      this.#page?.send('store:request', request)
    } catch {
      // The page has just gone: its event or the clock of the request brings a new one.
    }
  }

  #onReady(problem: string | null): void {
    this.#stopReadyTimer()
    if (problem !== null) {
      this.#giveUp(problem)
      return
    }
    this.#isReady = true
    this.#report({ status: 'ready', message: '' })
    for (const request of this.#pending.list()) this.#send(request)
  }

  #onReply(reply: StoreReply): void {
    this.#restarts = 0
    this.#answeredAt = this.#lastId
    this.#pending.settle(reply)
  }

  /** A page that has answered nothing since the late request hangs: a new one tells whether the command was carried out. */
  #onLate({ id }: StoreRequest): void {
    if (this.#answeredAt < id) void this.#restart()
    else this.#pending.fail(id, messages.late)
  }

  #giveUp(problem: string): void {
    this.#problem = problem
    this.#report({ status: 'failed', message: problem })
    this.#pending.failAll(problem)
  }

  #stopReadyTimer(): void {
    if (this.#readyTimer !== null) clearTimeout(this.#readyTimer)
    this.#readyTimer = null
  }

  async #restart(): Promise<void> {
    const gone = this.#page
    this.#page = null
    this.#isReady = false
    this.#stopReadyTimer()
    gone?.destroy()
    this.#pending.prepareRetry(messages.interrupted)
    this.#restarts += 1
    if (this.#restarts > restartLimit) {
      this.#giveUp(messages.restartedTooOften)
      return
    }
    this.#report({ status: 'restarting', message: messages.restarting })
    const pause = 200 * (this.#restarts - 1)
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (!this.#isStopped) await this.start()
  }
}
