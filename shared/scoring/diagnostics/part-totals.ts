/** The counting sheet totals of one part as integers over one denominator. */
import type { PartColumns } from '../columns'
import type { Scorer } from '../scorer'
import type { UnitTotals } from '../sheet-state'

export type PartTotals = {
  columns: PartColumns
  /** By unit, then judge position: T × `denominator` in points; null where the sheet does not count. */
  cells: readonly (readonly (bigint | null)[])[]
  denominator: bigint
}

/** Totals before trimming of the part at `index` (scoring.md §3.3). */
export function readPartTotals(scorer: Scorer, index: number): PartTotals {
  const units = scorer.units.map((unit) => unit.parts[index]?.totals as UnitTotals)
  const denominator = leastCommonMultiple(units.map(({ scale }) => scale.d))
  return {
    columns: scorer.columns[index] as PartColumns,
    cells: units.map(({ states, values, scale }) => {
      const factor = (denominator / scale.d) * scale.n
      return states.map((state, judge) => (state === 'counted' ? BigInt(values[judge] ?? 0) * factor : null))
    }),
    denominator,
  }
}

/** Of positive integers; 1 where there are none. */
export function leastCommonMultiple(values: Iterable<bigint>): bigint {
  let multiple = 1n
  for (const value of values) {
    let [divisor, rest] = [multiple, value]
    while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
    multiple *= value / divisor
  }
  return multiple
}
