/** How far one sheet is: its state, the running total and the written total. */
import { type AddedUp, addUp, compareTotal } from '../../../shared/checking/add-up'
import type { StoredSheet } from '../../../shared/model/record'
import type { EntryContest, EntryPart, SheetAddress } from './entry-contest'

export type SheetState = 'blank' | 'partial' | 'complete' | 'abstained' | 'invalid' | 'recused' | 'void'

/** Figures in hundredths. */
export type SheetSummary = {
  state: SheetState
  /** Sum of the applicable marks entered so far, deduction items turned round; null when there is none. */
  sum: number | null
  /** What is written at the foot of the paper. */
  total: number | null
  /** Written total minus sum, once all items are entered; null otherwise. */
  difference: number | null
}

export function summarizeSheet(
  contest: EntryContest,
  { part, items }: EntryPart,
  address: SheetAddress,
  sheet: StoredSheet | undefined,
): SheetSummary {
  const barrier = findBarrier(contest, address)
  if (sheet === undefined) return { state: barrier ?? 'blank', sum: null, total: null, difference: null }
  const entered = addUp(items, (item) => contest.isApplicable(address.unitId, item.id), sheet.marks)
  const isFull = entered.applicable > 0 && entered.count === entered.applicable
  const isDone = part.entry === 'total' ? sheet.total !== null : isFull
  return {
    state: barrier ?? stateOf(sheet, entered, isDone),
    sum: entered.count === 0 ? null : entered.sum,
    total: sheet.total,
    difference: compareTotal(entered, sheet.total),
  }
}

/** Why the sheet is not entered, whatever is written on it. */
function findBarrier(contest: EntryContest, { judgeId, unitId }: SheetAddress): 'recused' | 'void' | null {
  if (contest.isRecused(judgeId, unitId)) return 'recused'
  return contest.isVoid(judgeId, unitId) ? 'void' : null
}

function stateOf(sheet: StoredSheet, entered: AddedUp, isDone: boolean): SheetState {
  if (sheet.abstained) return 'abstained'
  if (Object.keys(sheet.rejected).length > 0) return 'invalid'
  if (isDone) return 'complete'
  return entered.count > 0 || sheet.total !== null ? 'partial' : 'blank'
}
