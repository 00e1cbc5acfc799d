import { UserError } from '../../../shared/ipc/app-error'
import type { StoreReply, StoreRequest } from '../../../shared/ipc/store-protocol'
import { limitOf } from './time-limits'

type Pending = {
  readonly request: StoreRequest
  resolve(value: unknown): void
  reject(error: Error): void
  timer: NodeJS.Timeout | null
  /** When its time is up, on the clock of `performance`; null while it waits to be sent. */
  dueAt: number | null
  isRetried: boolean
}

/** Requests that the store has not answered yet. */
export class PendingRequests {
  readonly #byId = new Map<number, Pending>()
  readonly #onLate: (request: StoreRequest) => void
  #idleListeners: (() => void)[] = []

  /** @param onLate told when a request that nothing excuses is out of time; it is still pending then */
  constructor(onLate: (request: StoreRequest) => void) {
    this.#onLate = onLate
  }

  add(request: StoreRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#byId.set(request.id, { request, resolve, reject, timer: null, dueAt: null, isRetried: false })
    })
  }

  list(): StoreRequest[] {
    return [...this.#byId.values()].map((pending) => pending.request)
  }

  /** Starts the clock of a request that has been sent. */
  startClock({ id, name, meta }: StoreRequest): void {
    const pending = this.#byId.get(id)
    if (pending === undefined) return
    const limit = limitOf(name, meta !== null)
    pending.dueAt = performance.now() + limit
    this.#arm(pending, limit)
  }

  settle({ id, reply }: StoreReply): void {
    const pending = this.#take(id)
    if (reply.ok) pending?.resolve(reply.value)
    else pending?.reject(new UserError(reply.error.code, reply.error.message, reply.error.path))
  }

  fail(id: number, message: string): void {
    this.#take(id)?.reject(new UserError('store-unavailable', message))
  }

  failAll(message: string): void {
    for (const id of [...this.#byId.keys()]) this.fail(id, message)
  }

  /** Stops all clocks for a new page; what it would be asked for the third time fails. */
  prepareRetry(message: string): void {
    for (const [id, pending] of [...this.#byId]) {
      const wasSent = pending.dueAt !== null
      if (pending.timer !== null) clearTimeout(pending.timer)
      pending.timer = null
      pending.dueAt = null
      if (wasSent && pending.isRetried) this.fail(id, message)
      else if (wasSent) pending.isRetried = true
    }
  }

  /** Resolves when no command is pending. */
  whenCommandsSettled(): Promise<void> {
    if (!this.#hasCommand()) return Promise.resolve()
    return new Promise((resolve) => this.#idleListeners.push(resolve))
  }

  #hasCommand(): boolean {
    return [...this.#byId.values()].some((pending) => pending.request.meta !== null)
  }

  #arm(pending: Pending, wait: number): void {
    pending.timer = setTimeout(() => {
      const excuse = this.#excuse(pending)
      if (excuse > 0) this.#arm(pending, excuse)
      else this.#onLate(pending.request)
    }, wait)
  }

  /** How much longer a late request may wait: transactions queue, so an older request within its own time excuses it. */
  #excuse(pending: Pending): number {
    const older = [...this.#byId.values()].filter(({ request }) => request.id < pending.request.id)
    return Math.max(0, ...older.map(({ dueAt }) => (dueAt ?? 0) - performance.now()))
  }

  #take(id: number): Pending | null {
    const pending = this.#byId.get(id)
    if (pending === undefined) return null
    this.#byId.delete(id)
    if (pending.timer !== null) clearTimeout(pending.timer)
    if (!this.#hasCommand()) for (const listener of this.#idleListeners.splice(0)) listener()
    return pending
  }
}
