import { randomUUID } from 'node:crypto'
import type { IpcMain, IpcMainEvent } from 'electron'
import { UserError } from '../../../shared/ipc/app-error'
import type {
  CommandMeta,
  CommandOutcome,
  StoreCommandName,
  StoreReply,
  StoreRequestName,
  StoreRequestOf,
  StoreResponseOf,
} from '../../../shared/ipc/store-protocol'

/** The part of a window that the link needs; a crash or a closed page is reported by `onGone`. */
export type StorePage = {
  load(): Promise<void>
  send(channel: string, payload: unknown): void
  isSender(event: IpcMainEvent): boolean
  onGone(listener: () => void): void
  destroy(): void
}

export type StoreStatus = { status: 'ready' | 'restarting' | 'failed'; message: string }

type Pending = {
  request: { id: number; name: StoreRequestName; request: unknown; meta: CommandMeta | null }
  resolve(value: unknown): void
  reject(error: Error): void
  timer: NodeJS.Timeout
  retried: boolean
}

const timeLimit = { query: 30_000, command: 60_000, 'packages:write': 600_000, 'packages:collect': 600_000 }
const restartLimit = 5

/**
 * Requests to the hidden store page by id, after its ready message. When the page is gone it is made anew and what was pending is
 * asked once more: a command's id makes it idempotent.
 */
export class StoreLink {
  readonly #pending = new Map<number, Pending>()
  readonly #makePage: () => StorePage
  readonly #report: (status: StoreStatus) => void
  #page: StorePage | null = null
  #ready = false
  #problem: string | null = null
  #lastId = 0
  #restarts = 0
  #stopped = false

  constructor(ipcMain: Pick<IpcMain, 'on'>, makePage: () => StorePage, report: (status: StoreStatus) => void) {
    this.#makePage = makePage
    this.#report = report
    ipcMain.on('store:ready', (event, problem: string | null) => {
      if (this.#page?.isSender(event) === true) this.#becomeReady(problem)
    })
    ipcMain.on('store:reply', (event, reply: StoreReply) => {
      if (this.#page?.isSender(event) === true) this.#settle(reply)
    })
  }

  async start(): Promise<void> {
    const page = this.#makePage()
    this.#page = page
    page.onGone(() => {
      if (this.#page === page && !this.#stopped) void this.#restart()
    })
    await page.load()
  }

  stop(): void {
    this.#stopped = true
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
    return new Promise((resolve, reject) => {
      if (this.#problem !== null) return reject(new UserError('store-unavailable', this.#problem))
      this.#lastId += 1
      const id = this.#lastId
      const limit =
        name === 'packages:write' || name === 'packages:collect'
          ? timeLimit[name]
          : timeLimit[meta === null ? 'query' : 'command']
      const timer = setTimeout(() => {
        this.#pending.delete(id)
        reject(
          new UserError(
            'store-unavailable',
            '数据存储没有在规定时间内答复，请稍后重试；已显示“已保存”的内容不受影响。',
          ),
        )
      }, limit)
      const pending = { request: { id, name, request, meta }, resolve, reject, timer, retried: false }
      this.#pending.set(id, pending)
      if (this.#ready) this.#page?.send('store:request', pending.request)
    })
  }

  #becomeReady(problem: string | null): void {
    this.#problem = problem
    if (problem !== null) {
      this.#report({ status: 'failed', message: problem })
      for (const id of [...this.#pending.keys()]) {
        this.#take(id)?.reject(new UserError('store-unavailable', problem))
      }
      return
    }
    this.#ready = true
    this.#report({ status: 'ready', message: '' })
    for (const { request } of this.#pending.values()) this.#page?.send('store:request', request)
  }

  #settle({ id, reply }: StoreReply): void {
    const pending = this.#take(id)
    if (pending === null) return
    if (reply.ok) pending.resolve(reply.value)
    else pending.reject(new UserError(reply.error.code, reply.error.message, reply.error.path))
  }

  #take(id: number): Pending | null {
    const pending = this.#pending.get(id)
    if (pending === undefined) return null
    this.#pending.delete(id)
    clearTimeout(pending.timer)
    return pending
  }

  async #restart(): Promise<void> {
    this.#ready = false
    this.#restarts += 1
    for (const [id, pending] of [...this.#pending]) {
      if (pending.retried) {
        this.#take(id)?.reject(new UserError('store-unavailable', '数据存储中断，这次改动没有保存，请重试。'))
      }
      pending.retried = true
    }
    this.#page?.destroy()
    if (this.#restarts > restartLimit) {
      this.#becomeReady('数据存储反复中断，请退出程序后重新打开。已保存的内容不受影响。')
      return
    }
    this.#report({ status: 'restarting', message: '数据存储正在重新启动…' })
    await this.start()
  }
}
