import type { SheetTable } from '../../../../shared/scoring'

/** Counting totals of one unit in points. */
export type UnitSpread = { count: number; lowest: number; median: number; highest: number }

/** By position of the unit; null where no sheet counts. Dropped sheets are part of the spread. */
export function summarizeSpread(table: SheetTable, unit: number): UnitSpread | null {
  const totals = table.groups
    .flatMap(({ judges }) => judges.flatMap(({ cells }) => cells[unit]?.total ?? []))
    .map(Number)
    .sort((left, right) => left - right)
  const [lowest] = totals
  const highest = totals.at(-1)
  if (lowest === undefined || highest === undefined) return null
  const upper = totals[Math.floor(totals.length / 2)] as number
  const lower = totals[Math.floor((totals.length - 1) / 2)] as number
  return { count: totals.length, lowest, median: (lower + upper) / 2, highest }
}

/** The share of the full marks at the left end of all units' strips: a tenth or two below the lowest total. */
export function findScale(table: SheetTable, fullMarks: number): number {
  const totals = table.groups.flatMap(({ judges }) =>
    judges.flatMap(({ cells }) => cells.flatMap(({ total }) => (total === null ? [] : Number(total)))),
  )
  if (totals.length === 0 || fullMarks === 0) return 0
  const lowest = totals.reduce((least, total) => Math.min(least, total))
  return Math.max(0, Math.floor((lowest / fullMarks) * 10 - 1) / 10)
}
