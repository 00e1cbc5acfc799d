/** scoring.md §4, read sentence by sentence. */
import type { ContestDefinition, TieBreaker } from '../../model/contest'
import type { Part } from '../../model/rubric'
import { type Fraction, order, over, plus, read, times, total, whole, write } from './naive-fraction'
import type { NaiveScores, NaiveUnit } from './naive-scores'

type RankedUnit = NaiveUnit & { figures: NonNullable<NaiveUnit['figures']> }

/** Splits a set by a key, the highest first; units with equal keys stay together. */
function split<Unit>(set: readonly Unit[], key: (unit: Unit) => Fraction): Unit[][] {
  const sets: Unit[][] = []
  for (const unit of set.toSorted((a, b) => order(key(b), key(a)))) {
    const last = sets.at(-1)
    if (last !== undefined && order(key(last[0] as Unit), key(unit)) === 0) last.push(unit)
    else sets.push([unit])
  }
  return sets
}

function breakSet(definition: ContestDefinition, scores: NaiveScores, breaker: TieBreaker, set: RankedUnit[]) {
  if ('manual' in breaker) {
    const first = breaker.manual.flatMap((unitId) => set.filter((unit) => unit.unitId === unitId))
    const rest = set.filter((unit) => !first.includes(unit))
    return [...first.map((unit) => [unit]), ...(rest.length > 0 ? [rest] : [])]
  }
  if ('itemId' in breaker) {
    const part = definition.parts.find((candidate) =>
      scores.itemsOf(candidate).some((item) => item.id === breaker.itemId),
    ) as Part
    if (set.some((unit) => !scores.isApplicable(unit.unitId, breaker.itemId))) return [set]
    return split(set, (unit) => scores.itemMean(part, breaker.itemId, unit.unitId) as Fraction)
  }
  const index = definition.parts.findIndex((part) => part.id === breaker.partId)
  if (!('panelId' in breaker)) return split(set, (unit) => unit.parts[index]?.score as Fraction)
  const mean = (unit: RankedUnit) => scores.panelMean(definition.parts[index] as Part, breaker.panelId, unit.unitId)
  return set.some((unit) => mean(unit) === null) ? [set] : split(set, (unit) => mean(unit) as Fraction)
}

/** Unit id → rank: 1, 2, 2, 4. */
export function rank(definition: ContestDefinition, scores: NaiveScores, units: RankedUnit[]): Map<string, number> {
  const key = ({ figures }: RankedUnit) =>
    definition.rankBy === 'exact' ? figures.final : read(write(figures.final, definition.decimals))
  let sets = split(units, key)
  for (const breaker of definition.tieBreakers) {
    sets = sets.flatMap((set) => (set.length === 1 ? [set] : breakSet(definition, scores, breaker, set)))
  }
  const ranks = new Map<string, number>()
  for (const set of sets) {
    const above = ranks.size
    for (const unit of set) ranks.set(unit.unitId, above + 1)
  }
  return ranks
}

/** A unit as the bands see it; `rank` is the one of the bands' scope. */
type Placed = { unitId: string; published: Fraction; rank: number; scope: string }

/** Unit id → position of its band, and whether a shared rank overfills one. */
export function band(definition: ContestDefinition, placed: readonly Placed[]) {
  const { bands, bandLimits } = definition
  const reached = new Map<string, number>()
  let isExceeded = false
  if (bands === null) return { reached, isExceeded }
  for (const unit of placed) {
    const scope = placed.filter((other) => other.scope === unit.scope)
    const index = bands.bands.findIndex((candidate, position) => {
      if (bands.kind === 'threshold') return 'min' in candidate && order(unit.published, read(candidate.min)) >= 0
      const above = bands.bands.slice(0, position + 1)
      const limit = above.some((one) => one.percent !== undefined)
        ? share(total(above.map((one) => read(one.percent as string))), scope.length, bands.rounding)
        : above.reduce((sum, one) => sum + (one.count as number), 0)
      if (scope.filter((other) => other.rank <= limit).length > limit) isExceeded = true
      return unit.rank <= limit
    })
    if (index >= 0) reached.set(unit.unitId, index)
  }
  for (const { unitId, best } of bandLimits) {
    const limit = bands.bands.findIndex((candidate) => candidate.name === best)
    const own = reached.get(unitId)
    if (own !== undefined && limit > own) reached.set(unitId, limit)
  }
  return { reached, isExceeded }
}

/** Q × n ÷ 100, rounded down or half up. */
function share(percent: Fraction, units: number, rounding: 'down' | 'halfUp'): number {
  const exact = over(times(percent, whole(units)), whole(100))
  const { top, bottom } = rounding === 'down' ? exact : plus(exact, { top: 1n, bottom: 2n })
  return Number(top / bottom)
}
