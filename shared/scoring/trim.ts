/** 去掉最高最低分 (scoring.md §3.4). */
import type { Trim } from '../model/rubric'

/**
 * Positions of the totals to drop: the largest first, then the smallest; among equals the later position first.
 * `values` are the counting totals of one group in judge order; empty when there are fewer than `trim.minSheets`.
 */
export function findDropped(values: readonly (number | bigint)[], trim: Trim): Set<number> {
  const dropped = new Set<number>()
  if (values.length < trim.minSheets || trim.highest + trim.lowest >= values.length) return dropped
  for (let count = 0; count < trim.highest; count += 1) dropped.add(findExtreme(values, dropped, 1))
  for (let count = 0; count < trim.lowest; count += 1) dropped.add(findExtreme(values, dropped, -1))
  return dropped
}

/** The last position of the largest (`sign` 1) or smallest (−1) value that is not dropped yet. */
function findExtreme(values: readonly (number | bigint)[], dropped: ReadonlySet<number>, sign: 1 | -1): number {
  let found = -1
  for (let position = 0; position < values.length; position += 1) {
    if (dropped.has(position)) continue
    const value = values[position] as number | bigint
    if (found < 0) found = position
    else if (sign === 1 ? value >= (values[found] as number | bigint) : value <= (values[found] as number | bigint)) {
      found = position
    }
  }
  return found
}
