/** The totals of a unit's sheets (scoring.md §3.2–3.3). */
import type { PartColumns } from './columns'
import { peerAverageTotals } from './peer-average'
import { type Rational, rational } from './rational'
import { readState, type SheetState, sumApplicable, type UnitTotals } from './sheet-state'

const hundredth: Rational = { n: 1n, d: 100n }

/** Totals of all sheets of a unit; `policy` is the contest's rule for items that do not apply. */
export function readTotals(columns: PartColumns, unit: number, policy: 'rescale' | 'peerAverage'): UnitTotals {
  const max = columns.applicableMax[unit] as number
  if (columns.part.entry === 'items' && max === columns.fullMarks) return readPlainTotals(columns, unit)
  const states = columns.judges.map((_, judge) => readState(columns, unit, judge))
  if (columns.part.entry === 'total') {
    const first = unit * columns.judges.length
    return { states, values: states.map((_, judge) => columns.totals[first + judge] as number), scale: hundredth }
  }
  if (policy === 'peerAverage' && max > 0) return peerAverageTotals(columns, unit, states)
  return {
    states,
    values: states.map((state, judge) => (state === 'counted' ? sumApplicable(columns, unit, judge) : 0)),
    scale: max === 0 ? hundredth : rational(BigInt(columns.fullMarks), BigInt(max) * 100n),
  }
}

/**
 * The totals after one judge's sheet changed, from those before; null where other sheets may depend on it.
 * The old totals stay as they are.
 */
export function updateTotals(
  columns: PartColumns,
  unit: number,
  judge: number,
  previous: UnitTotals,
): UnitTotals | null {
  if (columns.part.entry !== 'items' || columns.applicableMax[unit] !== columns.fullMarks) return null
  const state = readState(columns, unit, judge)
  return {
    states: previous.states.with(judge, state),
    values: previous.values.with(judge, state === 'counted' ? sumApplicable(columns, unit, judge) : 0),
    scale: previous.scale,
  }
}

/** Every item applies: one pass over the marks; a negative bit shows a blank, or a mark beyond 32 bits. */
function readPlainTotals(columns: PartColumns, unit: number): UnitTotals {
  const { marks, present, recused } = columns
  const judgeCount = columns.judges.length
  const itemCount = columns.items.length
  const states: SheetState[] = new Array(judgeCount)
  const values: number[] = new Array(judgeCount)
  for (let judge = 0; judge < judgeCount; judge += 1) {
    const cell = unit * judgeCount + judge
    values[judge] = 0
    if (present[cell] === 0) {
      states[judge] = recused[cell] === 1 ? 'recused' : 'absent'
      continue
    }
    const first = cell * itemCount
    let total = 0
    let bits = 0
    for (let index = first; index < first + itemCount; index += 1) {
      const mark = marks[index] as number
      total += mark
      bits |= mark
    }
    states[judge] = bits >= 0 ? 'counted' : readState(columns, unit, judge)
    if (states[judge] === 'counted') values[judge] = total
  }
  return { states, values, scale: hundredth }
}
