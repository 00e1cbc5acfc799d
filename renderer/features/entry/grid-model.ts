/** The sheets of one judge or of one unit as rows and columns of the score grid. */
import { formatHundredths } from '../../../shared/model/decimal'
import type { Item } from '../../../shared/model/rubric'
import type { GridBadge, GridCell, GridColumn, GridRow } from '../../components/score-grid/grid-types'
import type { ContestEntry } from '../../state/entry/contest-entry'
import type { EntryContest, EntryPart, SheetAddress } from '../../state/entry/entry-contest'
import { type CellTarget, findProblem, readTarget } from '../../state/entry/sheet-cells'
import type { SheetState, SheetSummary } from '../../state/entry/sheet-summary'
import type { EntryPlace } from './entry-place'
import { texts } from './texts'

export type EntryColumn = { column: GridColumn; target: CellTarget | null }

const tones: Record<SheetState, GridBadge['tone']> = {
  blank: 'muted',
  partial: 'info',
  complete: 'good',
  abstained: 'muted',
  invalid: 'bad',
  recused: 'muted',
  void: 'bad',
}

/** Items, running total, written total; where only totals are typed, the written total comes first. */
export function listColumns({ part, items, total }: EntryPart, showItems: boolean): EntryColumn[] {
  const width = items.length > 8 ? 54 : 76
  const isTotal = part.entry === 'total'
  const written: EntryColumn = {
    target: { kind: 'total' },
    column: {
      id: 'total',
      name: texts.total,
      hint: texts.fullMarks(formatHundredths(total.max)),
      title: isTotal ? texts.totalCounts : texts.totalTitle,
      width: 80,
      isComputed: false,
    },
  }
  const sum: EntryColumn = {
    target: null,
    column: {
      id: 'sum',
      name: texts.sum,
      hint: texts.sumHint,
      title: texts.locks.computed,
      width: 64,
      isComputed: true,
    },
  }
  const marks = items.map((item) => itemColumn(item, width))
  if (!isTotal) return [...marks, sum, written]
  return showItems ? [written, ...marks, sum] : [written]
}

function itemColumn(item: Item, width: number): EntryColumn {
  const hint = item.kind === 'deduct' ? texts.deduct(item.max) : texts.fullMarks(item.max)
  const title = [item.name, hint, item.criteria].filter((text) => text !== '').join('\n')
  return {
    target: { kind: 'item', itemId: item.id },
    column: { id: `item ${item.id}`, name: item.name, hint, title, width, isComputed: false },
  }
}

/** The sheets of the grid in the order of its rows. */
export function listAddresses(contest: EntryContest, part: EntryPart, place: EntryPlace): SheetAddress[] {
  const { partId, judgeId, unitId } = place
  return place.view === 'judge'
    ? contest.definition.unitIds.map((id) => ({ partId, judgeId, unitId: id }))
    : part.judges.map(({ id }) => ({ partId, judgeId: id, unitId }))
}

/** One row with its state; `name` is the unit's, or the judge's where the rows are judges. */
export function describeRow(id: string, name: string, version: number, summary: SheetSummary): GridRow {
  const { state, difference } = summary
  const isOff = difference !== null && difference !== 0
  const text = isOff ? `${texts.states[state]} ${texts.difference(formatSigned(difference))}` : texts.states[state]
  return { id, name, version, badge: { text, tone: isOff && state === 'complete' ? 'warn' : tones[state] } }
}

/** What a cell shows and why nothing can be entered there. */
export function readEntryCell(
  entry: ContestEntry,
  part: EntryPart,
  address: SheetAddress,
  target: CellTarget | null,
  summary: SheetSummary,
  isSealed: boolean,
): GridCell {
  if (target === null) {
    const text = summary.sum === null ? '' : formatHundredths(summary.sum)
    return { text, problem: null, lock: texts.locks.computed, unsaved: null, isStruck: summary.state === 'void' }
  }
  const contest = entry.contest()
  if (isNotApplicable(contest, address, target)) {
    return { text: texts.notApplicable, problem: null, lock: texts.locks.notApplicable, unsaved: null }
  }
  const sheet = entry.book.sheet(address)
  const failure = entry.readFailure(address, target)
  return {
    text: readTarget(sheet, target) ?? '',
    problem: findProblem(sheet, part, target),
    lock: findLock(contest, address, summary, isSealed),
    unsaved: failure === null ? null : texts.unsavedCell(failure),
    isStruck: summary.state === 'void',
  }
}

export function isNotApplicable(contest: EntryContest, { unitId }: SheetAddress, target: CellTarget): boolean {
  return target.kind === 'item' && !contest.isApplicable(unitId, target.itemId)
}

/** Why nothing can be entered on the whole sheet; null where marks can. */
export function findLock(
  contest: EntryContest,
  { judgeId, unitId }: SheetAddress,
  { state }: SheetSummary,
  isSealed: boolean,
): string | null {
  if (isSealed) return texts.locks.sealed
  if (contest.isRecused(judgeId, unitId)) return texts.locks.recused
  if (state === 'void') return texts.locks.void(contest.voidReason(judgeId, unitId) ?? '')
  return state === 'abstained' ? texts.locks.abstained : null
}

export function formatSigned(value: number): string {
  return value > 0 ? `+${formatHundredths(value)}` : formatHundredths(value)
}
