import type { JsonValue } from '../../../shared/audit/canonical-json'
import type { ChangeEntry } from '../../../shared/audit/change-entry'
import { appendEntry, emptyChain } from '../../../shared/audit/hash-chain'
import { UserError } from '../../../shared/ipc/app-error'
import type { ChainContest, ChainRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { sha256Hex } from './sha256-hex'

export type Change = { what: string; before: JsonValue; after: JsonValue; reason?: string }

type OpenChain = {
  officeId: string
  row: Promise<ChainRow | undefined>
  changes: Change[]
  contest: ChainContest | null
  /** The head as this command writes it. */
  written: ChainRow | null
}

/** Collects what one command changes and writes it to the chains at the end of the command's transaction. */
export class ChangeLog {
  readonly #database: StoreDatabase
  readonly #author: { operator: string; time: string }
  readonly #chains = new Map<string, OpenChain>()

  constructor(database: StoreDatabase, author: { operator: string; time: string }) {
    this.#database = database
    this.#author = author
  }

  /** The head of a chain as it was before this command; undefined where the chain has no entry yet. */
  read(chain: string, officeId: string): Promise<ChainRow | undefined> {
    return this.#open(chain, officeId).row
  }

  /** Continues the chain from a head that is expected, while `read` is still under way; the caller compares the two. */
  expect(head: ChainRow): void {
    this.#open(head.id, head.officeId).row = Promise.resolve(head)
  }

  /** The head as this command wrote it; null where the chain did not change. */
  writtenHead(chain: string): ChainRow | null {
    return this.#chains.get(chain)?.written ?? null
  }

  append(chain: string, officeId: string, ...changes: Change[]): void {
    this.#open(chain, officeId).changes.push(...changes)
  }

  /** What the chain's head is to say of its contest from this command on. */
  setContest(chain: string, officeId: string, contest: ChainContest): void {
    this.#open(chain, officeId).contest = contest
  }

  /** How many entries the chain will have after this command; it serves as the revision of what the chain records. */
  async revision(chain: string, officeId: string): Promise<number> {
    const open = this.#open(chain, officeId)
    return ((await open.row)?.seq ?? 0) + open.changes.length
  }

  /** The hash that the chain's head will have after this command, if nothing more is appended. */
  async nextHash(chain: string, officeId: string): Promise<string> {
    const { row, changes } = this.#open(chain, officeId)
    let head: { seq: number; hash: string } = (await row) ?? emptyChain
    for (const change of changes) head = this.#appendTo(head, change)
    return head.hash
  }

  flush(): Promise<unknown> {
    return Promise.all([...this.#chains].map(([chain, open]) => open.row.then((row) => this.#write(chain, open, row))))
  }

  #open(chain: string, officeId: string): OpenChain {
    const known = this.#chains.get(chain)
    if (known !== undefined) return known
    const row = Promise.resolve(this.#database.chains.get(chain))
    const open: OpenChain = { officeId, row, changes: [], contest: null, written: null }
    this.#chains.set(chain, open)
    return open
  }

  #write(chain: string, open: OpenChain, stored: ChainRow | undefined): Promise<unknown> | undefined {
    const { officeId, changes, contest } = open
    if (changes.length === 0 && contest === null) return undefined
    const entries: (ChangeEntry & { chain: string })[] = []
    let head = stored ?? emptyChain
    for (const change of changes) {
      const entry = this.#appendTo(head, change)
      entries.push({ ...entry, chain })
      head = entry
    }
    const { seq, hash } = head
    open.written = { id: chain, officeId, seq, hash, contest: contest ?? stored?.contest ?? null }
    const [only] = entries
    return Promise.all([
      entries.length === 1 && only !== undefined
        ? this.#database.changes.add(only)
        : this.#database.changes.bulkAdd(entries),
      this.#database.chains.put(open.written),
    ])
  }

  #appendTo(head: { seq: number; hash: string }, { what, before, after, reason = '' }: Change): ChangeEntry {
    try {
      return appendEntry(head, { ...this.#author, what, before, after, reason }, sha256Hex)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new UserError('bad-input', '文字中有不完整的字符，无法保存，请删去后重新输入')
    }
  }
}
