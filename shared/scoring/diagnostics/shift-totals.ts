import { divide, type Rational } from '../rational'
import type { UnitTotals } from '../sheet-state'
import { leastCommonMultiple } from './part-totals'

/** The totals of a unit's sheets with points added to some of them, by judge position; the old ones stay as they are. */
export function shiftTotals(totals: UnitTotals, points: ReadonlyMap<number, Rational>): UnitTotals {
  const shifts = new Map([...points].map(([judge, shift]) => [judge, divide(shift, totals.scale)]))
  const factor = leastCommonMultiple([...shifts.values()].map((shift) => shift.d))
  const values = factor === 1n ? [...totals.values] : totals.values.map((value) => BigInt(value) * factor)
  for (const [judge, shift] of shifts) values[judge] = BigInt(values[judge] ?? 0) + shift.n * (factor / shift.d)
  return { ...totals, values, scale: { n: totals.scale.n, d: totals.scale.d * factor } }
}
