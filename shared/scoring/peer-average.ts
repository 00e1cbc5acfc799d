/** Totals where a missing item takes the judge's mean over other units (scoring.md §3.2, `peerAverage`). */
import type { PartColumns } from './columns'
import { add, fromHundredths, mean, type Rational } from './rational'
import { readState, type SheetState, sumApplicable, type UnitTotals } from './sheet-state'

/** The totals of one unit over a common denominator; a sheet whose missing item has no peer becomes incomplete. */
export function peerAverageTotals(columns: PartColumns, unit: number, states: readonly SheetState[]): UnitTotals {
  const missing = columns.items.flatMap((_, item) => (applies(columns, unit, item) ? [] : [item]))
  const totals = states.map((state, judge) => (state === 'counted' ? totalOf(columns, unit, judge, missing) : null))
  const denominator = totals.reduce((common, total) => (total === null ? common : leastMultiple(common, total.d)), 1n)
  return {
    states: states.map((state, judge) => (state === 'counted' && totals[judge] === null ? 'incomplete' : state)),
    values: totals.map((total) => (total === null ? 0n : (total.n * denominator) / total.d)),
    scale: { n: 1n, d: denominator },
  }
}

function totalOf(columns: PartColumns, unit: number, judge: number, missing: readonly number[]): Rational | null {
  let total = fromHundredths(sumApplicable(columns, unit, judge))
  for (const item of missing) {
    const own = peerMarks(columns, unit, item, [judge])
    const marks = own.length > 0 ? own : peerMarks(columns, unit, item, columns.judges.keys())
    if (marks.length === 0) return null
    total = add(total, mean(marks))
  }
  return total
}

/** Marks for the item on sheets that count by rule 1, for the other units where it applies. */
function peerMarks(columns: PartColumns, unit: number, item: number, judges: Iterable<number>): Rational[] {
  const marks: Rational[] = []
  for (const judge of judges) {
    for (let other = 0; other < columns.unitPositions.size; other += 1) {
      if (other === unit || !applies(columns, other, item) || readState(columns, other, judge) !== 'counted') continue
      const cell = (other * columns.judges.length + judge) * columns.items.length + item
      marks.push(fromHundredths(columns.marks[cell] as number))
    }
  }
  return marks
}

function applies(columns: PartColumns, unit: number, item: number): boolean {
  return columns.applicable[unit * columns.items.length + item] === 1
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let first = a
  let second = b
  while (second !== 0n) [first, second] = [second, first % second]
  return (a / first) * b
}
