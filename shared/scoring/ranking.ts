/** Ranks: equal keys, tie-breakers, shared ranks skip (scoring.md §4). */
import type { ContestDefinition } from '../model/contest'
import type { PartColumns } from './columns'
import { compare } from './rational'
import { breakTie, type Ranked, splitSorted } from './tie-breakers'
import type { Figures } from './unit-score'

/** Best first by the ranking key; equal units keep their order. */
export function sortByScore(rankBy: ContestDefinition['rankBy'], units: readonly Ranked[]): Ranked[] {
  return units.toSorted(compareScores(rankBy))
}

/** Orders ranked units by the key of the ranking, best first; 0 where they are tied. */
export function compareScores(rankBy: ContestDefinition['rankBy']): (a: Ranked, b: Ranked) => number {
  const figures = (ranked: Ranked) => ranked.score.figures as Figures
  if (rankBy === 'exact') return (a, b) => compare(figures(b).exact, figures(a).exact)
  return (a, b) => {
    const first = figures(a).published
    const second = figures(b).published
    return first > second ? -1 : first < second ? 1 : 0
  }
}

/**
 * Ranks of ranked units by position in the contest's order: 1, 2, 2, 4.
 * @param units sorted by `sortByScore`
 */
export function rankUnits(
  definition: Pick<ContestDefinition, 'rankBy' | 'tieBreakers'>,
  columns: readonly PartColumns[],
  units: readonly Ranked[],
): Map<number, number> {
  let sets = splitSorted(units, compareScores(definition.rankBy))
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
