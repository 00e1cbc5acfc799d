/** Which sheets count (scoring.md §3.1). */
import { blank, type PartColumns } from './columns'
import type { Rational } from './rational'

export type SheetState = 'counted' | 'incomplete' | 'recused' | 'absent'

/**
 * The sheets of one unit in one part by judge position. `values[judge]` × `scale` is the sheet total T in points where
 * `states[judge]` is `counted`; values compare like the totals.
 */
export type UnitTotals = { states: SheetState[]; values: (number | bigint)[]; scale: Rational }

/** The state of one sheet by rule 1 alone. */
export function readState(columns: PartColumns, unit: number, judge: number): SheetState {
  const cell = unit * columns.judges.length + judge
  if (columns.recused[cell] === 1) return 'recused'
  if (columns.present[cell] === 0 || columns.applicableMax[unit] === 0) return 'absent'
  if (columns.part.entry === 'total') return columns.totals[cell] === blank ? 'absent' : 'counted'
  const count = columns.items.length
  const first = cell * count
  let entered = 0
  let applicable = 0
  for (let item = 0; item < count; item += 1) {
    if (columns.applicable[unit * count + item] === 0) continue
    applicable += 1
    if (columns.marks[first + item] !== blank) entered += 1
  }
  if (entered === 0) return 'absent'
  return entered === applicable ? 'counted' : 'incomplete'
}

/** Sum of the applicable marks of one sheet, in hundredths; deduction items are turned round. */
export function sumApplicable(columns: PartColumns, unit: number, judge: number): number {
  const count = columns.items.length
  const first = (unit * columns.judges.length + judge) * count
  let total = 0
  for (let item = 0; item < count; item += 1) {
    if (columns.applicable[unit * count + item] === 1) total += columns.marks[first + item] as number
  }
  return total
}
