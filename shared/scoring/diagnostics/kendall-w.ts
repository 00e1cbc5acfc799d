/** Kendall's coefficient of concordance (scoring.md §7). */
import { rational } from '../rational'
import { toFigure } from './figure'
import type { PartTotals } from './part-totals'

/**
 * W over the judges with a counting sheet for every unit of the contest, ties by average ranks; null for fewer than
 * two such judges or two units, or where every judge gives all units the same total.
 */
export function measureConcordance({ columns, cells }: PartTotals): number | null {
  const rows = columns.judges.flatMap((_, judge) => {
    const totals = cells.flatMap((row) => row[judge] ?? [])
    return totals.length === cells.length ? [rankDoubled(totals)] : []
  })
  const judgeCount = BigInt(rows.length)
  const unitCount = BigInt(cells.length)
  if (judgeCount < 2n || unitCount < 2n) return null
  const ties = rows.reduce((sum, row) => sum + row.ties, 0n)
  const denominator = judgeCount ** 2n * (unitCount ** 3n - unitCount) - judgeCount * ties
  if (denominator === 0n) return null
  const rankSums = cells.map((_, unit) => rows.reduce((sum, row) => sum + (row.ranks[unit] ?? 0n), 0n))
  const sum = rankSums.reduce((result, ranks) => result + ranks, 0n)
  const squares = rankSums.reduce((result, ranks) => result + ranks * ranks, 0n)
  // The ranks are doubled, so that S is four times too large: 12 · S ÷ 4 = 3 · S, with S = (n · Σ R² − (Σ R)²) ÷ n.
  return toFigure(rational(3n * (unitCount * squares - sum * sum), unitCount * denominator))
}

/** Twice the average rank of each total, smallest first, and Σ(t³ − t) over the groups of equal totals. */
function rankDoubled(totals: readonly bigint[]): { ranks: bigint[]; ties: bigint } {
  const equal = totals.map((total) => BigInt(totals.filter((other) => other === total).length))
  return {
    ranks: totals.map((total, unit) => {
      const below = BigInt(totals.filter((other) => other < total).length)
      return 2n * below + (equal[unit] ?? 0n) + 1n
    }),
    ties: equal.reduce((sum, size) => sum + size * size - 1n, 0n),
  }
}
