/** Sends batches one after the other in the order of typing; nothing overtakes, nothing is lost. */
import type { Batch } from './sheet-book'

/** More waiting steps than this are joined into one command; at the speed of a hand every step is its own undo step. */
const joinFrom = 10

export type QueueEvents = {
  /** Commits the batches in one command; throws when nothing of them was written. */
  send(batches: readonly Batch[]): Promise<void>
  onSettled(batches: readonly Batch[]): void
  onFailed(batch: Batch, error: unknown): void
  /** After every command and job. */
  onStep(): void
}

type Work = Batch | (() => Promise<void>)

export class MarkQueue {
  readonly #events: QueueEvents
  #waiting: Work[] = []
  #running: Promise<void> | null = null

  constructor(events: QueueEvents) {
    this.#events = events
  }

  get isIdle(): boolean {
    return this.#running === null
  }

  push(batch: Batch): void {
    this.#waiting.push(batch)
    this.#start()
  }

  /** Runs a job when everything before it is written; what comes after waits for it. */
  async run(job: () => Promise<void>): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push(() => job().then(resolve, reject))
      this.#start()
    })
  }

  #start(): void {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null
      if (this.#waiting.length > 0) this.#start()
    })
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const first = this.#waiting[0]
      if (typeof first === 'function') {
        this.#waiting.shift()
        await first()
      } else await this.#sendAll(this.#take())
      this.#events.onStep()
    }
  }

  /** The next batch, or many single cells together when the store has fallen behind. A paste always goes alone. */
  #take(): Batch[] {
    const limit = this.#waiting.length > joinFrom ? this.#waiting.length : 1
    const taken: Batch[] = []
    while (taken.length < limit) {
      const next = this.#waiting[0]
      if (next === undefined || typeof next === 'function') break
      if (taken.length > 0 && next.changes.length > 1) break
      taken.push(next)
      this.#waiting.shift()
      if (next.changes.length > 1) break
    }
    return taken
  }

  /** When joined batches fail, each is sent by itself: one bad cell does not hold up the others. */
  async #sendAll(batches: readonly Batch[]): Promise<void> {
    try {
      await this.#events.send(batches)
      this.#events.onSettled(batches)
    } catch (error) {
      const [only] = batches
      if (batches.length === 1 && only !== undefined) this.#events.onFailed(only, error)
      else for (const batch of batches) await this.#sendAll([batch])
    }
  }
}
