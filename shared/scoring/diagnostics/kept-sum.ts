/** The sum of a group's totals after trimming, as one of them changes: what a slip does to the score depends on it alone. */
import type { Trim } from '../../model/rubric'

/** `core` is kept whatever the changing total is; beside it stands that total, held within `low` and `high`. */
export type KeptSum = { core: number; low: number; high: number }

/** @param totals the counting totals of the group with the one that changes at `position` (scoring.md §3.4) */
export function prepareKeptSum(totals: readonly number[], position: number, trim: Trim): KeptSum {
  const isTrimmed = totals.length >= trim.minSheets && trim.highest + trim.lowest < totals.length
  const [highest, lowest] = isTrimmed ? [trim.highest, trim.lowest] : [0, 0]
  const others = totals.toSpliced(position, 1).sort((left, right) => left - right)
  const end = others.length - highest
  return {
    core: others.slice(lowest, end).reduce((sum, total) => sum + total, 0),
    low: lowest === 0 ? Number.NEGATIVE_INFINITY : (others[lowest - 1] as number),
    high: highest === 0 ? Number.POSITIVE_INFINITY : (others[end] as number),
  }
}

export function readKeptSum({ core, low, high }: KeptSum, total: number): number {
  return core + Math.min(Math.max(total, low), high)
}
