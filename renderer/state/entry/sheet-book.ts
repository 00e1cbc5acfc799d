/** All sheets of a contest: what the store has, and on top of it what was typed and is not on disk yet. */
import type { AppErrorCode } from '../../../shared/ipc/app-error'
import { joinIds } from '../../../shared/model/join-ids'
import type { MarkEdit, StoredSheet } from '../../../shared/model/record'
import { type EntryContest, type EntryPart, type SheetAddress, sheetId } from './entry-contest'
import {
  blankSheet,
  type CellTarget,
  isSameSheet,
  listChangedTargets,
  readTarget,
  targetKey,
  writeTargets,
} from './sheet-cells'

/** `to` is the text as the cell shows it; null empties the cell. */
export type MarkChange = { address: SheetAddress; target: CellTarget; to: string | null }

/** Changes of one step of the clerk: one cell, or one paste. They are committed together. */
export type Batch = {
  changes: readonly MarkChange[]
  /** The same changes by `sheetId`. */
  bySheet: ReadonlyMap<string, readonly MarkChange[]>
  failure: { code: AppErrorCode; reason: string } | null
}

export function makeBatch(changes: readonly MarkChange[], failure: Batch['failure'] = null): Batch {
  return { changes, bySheet: groupBySheet(changes), failure }
}

export class SheetBook {
  #parts: ReadonlyMap<string, EntryPart>
  #stored = new Map<string, StoredSheet>()
  #shown = new Map<string, StoredSheet>()
  #batches: Batch[] = []
  readonly #versions = new Map<string, number>()

  constructor(contest: EntryContest) {
    this.#parts = indexParts(contest)
  }

  get batches(): readonly Batch[] {
    return this.#batches
  }

  /** What is on the screen: every sheet with an entry. */
  get sheets(): ReadonlyMap<string, StoredSheet> {
    return this.#shown
  }

  sheet(address: SheetAddress): StoredSheet | undefined {
    return this.#shown.get(sheetId(address))
  }

  /** Grows whenever the sheet, or what is said about it, changes. */
  version(address: SheetAddress): number {
    return this.#versions.get(sheetId(address)) ?? 0
  }

  /** Another definition: what waits is read again under the new limits. */
  setContest(contest: EntryContest): void {
    this.#parts = indexParts(contest)
    for (const batch of this.#batches) this.#showAgain(batch)
  }

  /** Replaces what the store has. */
  load(sheets: readonly StoredSheet[]): void {
    const before = this.#stored
    this.#stored = new Map(sheets.map((sheet) => [sheetId(sheet), sheet]))
    for (const id of new Set([...before.keys(), ...this.#stored.keys()])) this.#show(id)
  }

  /** What the cells show now where it is something else than in `before`, sheet by sheet. */
  listChanges(before: ReadonlyMap<string, StoredSheet>): MarkChange[] {
    return [...new Set([...before.keys(), ...this.#shown.keys()])].flatMap((id) => {
      const [old, now] = [before.get(id), this.#shown.get(id)]
      const address = now ?? old
      if (address === undefined || isSameSheet(old, now)) return []
      return listChangedTargets(old, now).map((target) => ({ address, target, to: readTarget(now, target) }))
    })
  }

  add(batch: Batch): void {
    this.#batches.push(batch)
    for (const [id, changes] of batch.bySheet) this.#put(id, this.#write(this.#shown.get(id), changes))
  }

  /** The batch is on disk. */
  settle(batch: Batch): void {
    const isOnly = this.#batches.length === 1
    this.#batches = this.#batches.filter((candidate) => candidate !== batch)
    for (const [id, changes] of batch.bySheet) {
      const written = isOnly ? this.#shown.get(id) : this.#write(this.#stored.get(id), changes)
      if (written !== undefined) this.#stored.set(id, written)
    }
    this.#showAgain(batch)
  }

  /** Takes the batch back: the cells show what the store has. */
  drop(batch: Batch): void {
    this.#batches = this.#batches.filter((candidate) => candidate !== batch)
    this.#showAgain(batch)
    this.#touch(batch)
  }

  setFailure(batch: Batch, failure: Batch['failure']): void {
    batch.failure = failure
    this.#touch(batch)
  }

  /** A newer text in the same cell takes the place of one that could not be saved. */
  supersede(changes: readonly MarkChange[]): void {
    const failed = this.#batches.filter((batch) => batch.failure !== null)
    if (failed.length === 0) return
    const cells = new Set(changes.map(cellId))
    for (const batch of failed) {
      const rest = batch.changes.filter((change) => !cells.has(cellId(change)))
      if (rest.length === batch.changes.length) continue
      const left = makeBatch(rest, batch.failure)
      this.#batches = this.#batches.flatMap((one) => (one !== batch ? [one] : rest.length === 0 ? [] : [left]))
      this.#showAgain(batch)
      this.#touch(batch)
    }
  }

  /** The edits of one command, each from the text that the store has at that moment. */
  toEdits(batches: readonly Batch[]): MarkEdit[] {
    const written = new Map<string, string | null>()
    const edits: MarkEdit[] = []
    for (const [id, changes] of batches.flatMap(({ bySheet }) => [...bySheet])) {
      const stored = this.#stored.get(id)
      for (const { address, target, to } of changes) {
        const cell = joinIds(id, targetKey(target))
        const from = written.has(cell) ? (written.get(cell) ?? null) : readTarget(stored, target)
        if (from !== to) edits.push({ ...address, target, from, to })
        written.set(cell, to)
      }
    }
    return edits
  }

  #showAgain({ bySheet }: Batch): void {
    for (const id of bySheet.keys()) this.#show(id)
  }

  #touch({ bySheet }: Batch): void {
    for (const id of bySheet.keys()) this.#bump(id)
  }

  #show(id: string): void {
    let sheet = this.#stored.get(id)
    for (const { bySheet } of this.#batches) sheet = this.#write(sheet, bySheet.get(id) ?? [])
    this.#put(id, sheet)
  }

  /** The sheet with changes that are all its own. */
  #write(sheet: StoredSheet | undefined, changes: readonly MarkChange[]): StoredSheet | undefined {
    const [first] = changes
    if (first === undefined) return sheet
    return writeTargets(sheet ?? blankSheet(first.address), this.#parts.get(first.address.partId), changes)
  }

  #put(id: string, sheet: StoredSheet | undefined): void {
    if (isSameSheet(this.#shown.get(id), sheet)) return
    if (sheet === undefined) this.#shown.delete(id)
    else this.#shown.set(id, sheet)
    this.#bump(id)
  }

  #bump(id: string): void {
    this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1)
  }
}

export function cellId({ address, target }: Pick<MarkChange, 'address' | 'target'>): string {
  return joinIds(sheetId(address), targetKey(target))
}

function indexParts(contest: EntryContest): ReadonlyMap<string, EntryPart> {
  return new Map(contest.parts.map((part) => [part.part.id, part]))
}

/** Changes of one sheet mostly follow each other with the same address. */
function groupBySheet(changes: readonly MarkChange[]): ReadonlyMap<string, readonly MarkChange[]> {
  const groups = new Map<string, MarkChange[]>()
  let last: SheetAddress | null = null
  let group: MarkChange[] = []
  for (const change of changes) {
    if (change.address !== last) {
      last = change.address
      const id = sheetId(last)
      group = groups.get(id) ?? []
      groups.set(id, group)
    }
    group.push(change)
  }
  return groups
}
