/** The state of entering marks of one contest: shown at once, written in order, kept when it cannot be saved. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { toAppError } from '../../../shared/ipc/app-error'
import type { DeskEvent } from '../../../shared/ipc/events'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { ContestSheets, MarkEdit } from '../../../shared/model/record'
import type { SheetNote } from '../../../shared/model/sheet-note'
import { compileEntryContest, type EntryContest, type SheetAddress } from './entry-contest'
import { MarkQueue } from './mark-queue'
import { type Batch, cellId, type MarkChange, makeBatch, SheetBook } from './sheet-book'
import { type CellTarget, interpret, readTarget } from './sheet-cells'

/** What the state needs of the store; a test gives its own. */
export type EntryGateway = {
  getSheets(): Promise<ContestSheets>
  setMarks(edits: MarkEdit[]): Promise<{ revision: number }>
  /** Undoes or redoes one command of this screen; null when there is none. */
  stepHistory(list: 'undo' | 'redo'): Promise<{ label: string } | null>
}

export type TypedChange = { address: SheetAddress; target: CellTarget; text: string }

export type EntryState = {
  status: 'loading' | 'ready' | 'failed'
  loadProblem: string | null
  /** Grows with every change of a sheet. */
  tick: number
  /** Cells written to disk since the screen was opened. */
  savedCount: number
  /** Cells on their way to disk. */
  pendingCount: number
  /** Cells that could not be saved; they stay visible as typed. */
  failedCount: number
  /** Why, for the newest of them. */
  failureReason: string | null
}

export type EntryActions = {
  /** Reads the sheets again after what is being written. */
  reload(): Promise<void>
  /** Shows the typed texts and saves them as one step. */
  enter(changes: readonly TypedChange[], digitsWithoutPoint: boolean): void
  retry(): void
  discard(): void
  /** `changes`: what the cells show from now on; null when there is nothing left. */
  stepHistory(list: 'undo' | 'redo'): Promise<{ label: string; changes: MarkChange[] } | null>
  /** Another command on the same sheets, after what is being written; then they are read again. */
  carryOut(command: () => Promise<unknown>): Promise<void>
  setDefinition(definition: ContestDefinition, notes: readonly SheetNote[]): void
  onEvent(event: DeskEvent): void
}

export type ContestEntry = {
  state: StoreApi<EntryState>
  actions: EntryActions
  book: SheetBook
  contest(): EntryContest
  /** Why the cell is not on disk; null when it is, or soon will be. */
  readFailure(address: SheetAddress, target: CellTarget): string | null
}

export function createContestEntry(
  contestKey: number,
  definition: ContestDefinition,
  gateway: EntryGateway,
  notes: readonly SheetNote[] = [],
): ContestEntry {
  let contest = compileEntryContest(definition, notes)
  const book = new SheetBook(contest)
  let failures = new Map<string, string>()
  let revision = -1
  let seenRevision = -1
  const state = createStore<EntryState>()(() => ({
    status: 'loading',
    loadProblem: null,
    tick: 0,
    savedCount: 0,
    pendingCount: 0,
    failedCount: 0,
    failureReason: null,
  }))

  const publish = (change: Partial<EntryState> = {}) => {
    const failed = book.batches.filter((batch) => batch.failure !== null)
    const pending = book.batches.filter((batch) => batch.failure === null)
    failures = new Map(
      failed.flatMap((batch) => batch.changes.map((one) => [cellId(one), batch.failure?.reason ?? ''] as const)),
    )
    state.setState((before) => ({
      ...change,
      tick: before.tick + 1,
      pendingCount: countChanges(pending),
      failedCount: failures.size,
      failureReason: failed.at(-1)?.failure?.reason ?? null,
    }))
  }
  const read = async () => {
    const expected = seenRevision
    try {
      const answer = await gateway.getSheets()
      revision = answer.revision
      if (seenRevision === expected) seenRevision = revision
      book.load([...answer.sheets, ...answer.voidSheets])
      publish({ status: 'ready', loadProblem: null })
    } catch (error) {
      seenRevision = revision
      publish({
        status: state.getState().status === 'ready' ? 'ready' : 'failed',
        loadProblem: toAppError(error).message,
      })
    }
  }
  let isReading = false
  const reload = async () => {
    if (isReading) return
    isReading = true
    await queue.run(async () => {
      isReading = false
      await read()
    })
  }
  const queue = new MarkQueue({
    send: async (batches) => {
      const edits = book.toEdits(batches)
      if (edits.length === 0) return
      const answer = await gateway.setMarks(edits)
      if (answer.revision === revision + 1) revision = answer.revision
      seenRevision = Math.max(seenRevision, answer.revision)
    },
    onSettled: (batches) => {
      for (const batch of batches) book.settle(batch)
      publish({ savedCount: state.getState().savedCount + countChanges(batches) })
    },
    onFailed: (batch, error) => {
      const { code, message } = toAppError(error)
      book.setFailure(batch, { code, reason: message })
      if (code === 'conflict') seenRevision = Math.max(seenRevision, revision + 1)
      publish()
    },
    onStep: () => {
      if (seenRevision > revision) void reload()
    },
  })

  const enter: EntryActions['enter'] = (typed, digitsWithoutPoint) => {
    const changes = typed.flatMap(({ address, target, text }): MarkChange[] => {
      const part = contest.parts.find((candidate) => candidate.part.id === address.partId)
      const to = interpret(part, target, text, digitsWithoutPoint)
      return readTarget(book.sheet(address), target) === to ? [] : [{ address, target, to }]
    })
    if (changes.length === 0) return
    book.supersede(changes)
    const batch = makeBatch(changes)
    book.add(batch)
    publish()
    queue.push(batch)
  }
  const retry = (isWanted: (batch: Batch) => boolean = () => true) => {
    const failed = book.batches.filter((batch) => batch.failure !== null && isWanted(batch))
    for (const batch of failed) book.setFailure(batch, null)
    publish()
    for (const batch of failed) queue.push(batch)
  }
  const discard = () => {
    for (const batch of book.batches.filter((candidate) => candidate.failure !== null)) book.drop(batch)
    publish()
  }
  /** What could not be saved is no command: undoing takes the newest of it back first. */
  const stepHistory: EntryActions['stepHistory'] = async (list) => {
    const unsaved = book.batches.findLast((batch) => batch.failure !== null)
    if (list === 'undo' && unsaved !== undefined) {
      const before = new Map(book.sheets)
      book.drop(unsaved)
      publish()
      return { label: '', changes: book.listChanges(before) }
    }
    let done: Awaited<ReturnType<EntryActions['stepHistory']>> = null
    await queue.run(async () => {
      const before = new Map(book.sheets)
      const step = await gateway.stepHistory(list)
      if (step === null) return
      await read()
      done = { ...step, changes: book.listChanges(before) }
    })
    return done
  }
  return {
    state,
    book,
    contest: () => contest,
    readFailure: (address, target) =>
      failures.size === 0 ? null : (failures.get(cellId({ address, target })) ?? null),
    actions: {
      reload,
      enter,
      retry: () => retry(),
      discard,
      stepHistory,
      carryOut: (command) =>
        queue.run(async () => {
          await command()
          await read()
        }),
      setDefinition: (next, nextNotes) => {
        contest = compileEntryContest(next, nextNotes)
        book.setContest(contest)
        publish()
      },
      onEvent: (event) => {
        if (event.kind === 'store-status' && event.status === 'ready') {
          // What the store refused is not tried again by itself: someone else's mark may stand there now.
          retry((batch) => batch.failure?.code === 'store-unavailable')
          if (state.getState().status === 'failed') void reload()
        }
        if (event.kind !== 'changed') return
        if (event.contestKey === null && event.campaignKey === null) void reload()
        if (event.contestKey !== contestKey) return
        seenRevision = Math.max(seenRevision, event.revision)
        // While a command is on its way, its answer tells whether this is its own event.
        if (queue.isIdle && seenRevision > revision) void reload()
      },
    },
  }
}

function countChanges(batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + batch.changes.length, 0)
}
