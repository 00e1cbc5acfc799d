/** Ranks: equal keys, tie-breakers, shared ranks skip (scoring.md §4). */
import type { ContestDefinition } from '../model/contest'
import type { PartColumns } from './columns'
import { compare } from './rational'
import { breakTie, type Ranked, splitByKey } from './tie-breakers'
import type { Figures } from './unit-score'

function compareScaled(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Ranks of the given ranked units by position in the contest's order: 1, 2, 2, 4. */
export function rankUnits(
  definition: Pick<ContestDefinition, 'rankBy' | 'tieBreakers'>,
  columns: readonly PartColumns[],
  units: readonly Ranked[],
): Map<number, number> {
  const figures = (ranked: Ranked) => ranked.score.figures as Figures
  let sets =
    definition.rankBy === 'published'
      ? splitByKey(units, (ranked) => figures(ranked).published, compareScaled)
      : splitByKey(units, (ranked) => figures(ranked).exact, compare)
  for (const breaker of definition.tieBreakers) {
    sets = sets.flatMap((set) => (set.length === 1 ? [set] : breakTie(columns, breaker, set)))
  }
  const ranks = new Map<number, number>()
  let next = 1
  for (const set of sets) {
    for (const { position } of set) ranks.set(position, next)
    next += set.length
  }
  return ranks
}
