/** Which sheets of a unit count, and their totals (scoring.md §3.1–3.3). */
import { blank, type PartColumns } from './columns'
import { peerAverageTotals } from './peer-average'
import { type Rational, rational } from './rational'

export type SheetState = 'counted' | 'incomplete' | 'recused' | 'absent'

/**
 * The sheets of one unit in one part by judge position. `values[judge]` × `scale` is the sheet total T in points where
 * `states[judge]` is `counted`; values compare like the totals.
 */
export type UnitTotals = { states: SheetState[]; values: (number | bigint)[]; scale: Rational }

const hundredth: Rational = { n: 1n, d: 100n }

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

/** Every item applies: one pass over the marks; a negative bit shows a blank. */
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
    if (bits >= 0) {
      states[judge] = 'counted'
      values[judge] = total
    } else states[judge] = readState(columns, unit, judge)
  }
  return { states, values, scale: hundredth }
}
