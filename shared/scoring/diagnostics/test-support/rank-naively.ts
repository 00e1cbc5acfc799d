/** The scenarios of the robustness check by the words of scoring.md §7, ranked by the oracle of the scoring tests. */
import type { ContestRecord } from '../../../model/contest'
import {
  type Fraction,
  minus,
  order,
  over,
  plus,
  read,
  sign,
  times,
  total,
  whole,
} from '../../test-support/naive-fraction'
import { rank } from '../../test-support/naive-ranks'
import { NaiveScores } from '../../test-support/naive-scores'
import type { PartWeightChange, RankChange, WithoutJudge } from '../diagnosis'

type Ranks = ReadonlyMap<string, number>

export function rankWithoutJudge(contest: ContestRecord): WithoutJudge[] {
  const { definition, sheets } = contest
  return definition.judges.flatMap(({ id }) => {
    const judges = definition.judges.map((judge) => (judge.id === id ? { ...judge, withdrawn: true } : judge))
    const changes = listChanges(contest, rankAll({ definition: { ...definition, judges }, sheets }))
    return changes.length === 0 ? [] : [{ judgeId: id, changes }]
  })
}

export function rankWithoutTrim(contest: ContestRecord): RankChange[] {
  const { definition, sheets } = contest
  const parts = definition.parts.map((part) => ({ ...part, trim: { highest: 0, lowest: 0, minSheets: 1 } }))
  return listChanges(contest, rankAll({ definition: { ...definition, parts }, sheets }))
}

export function rankWithPartWeights(contest: ContestRecord): PartWeightChange[] {
  const { composition, parts } = contest.definition
  if (composition !== 'weighted' || parts.length < 2) return []
  const weights = parts.map((part) => read(part.weight as string))
  return parts.flatMap((part, index) => {
    const weight = weights[index] as Fraction
    const others = minus(total(weights), weight)
    if (sign(others) === 0) return []
    return (['+10%', '-10%'] as const).flatMap((change) => {
      const tenth = over(weight, whole(change === '+10%' ? 10 : -10))
      const changed = weights.map((other, position) =>
        position === index ? plus(weight, tenth) : minus(other, over(times(tenth, other), others)),
      )
      const changes = listChanges(contest, rankWeighted(contest, changed))
      return changes.length === 0 ? [] : [{ partId: part.id, change, changes }]
    })
  })
}

function listChanges(contest: ContestRecord, after: Ranks): RankChange[] {
  const before = rankAll(contest)
  return contest.definition.unitIds.flatMap((unitId) => {
    const from = before.get(unitId)
    const to = after.get(unitId) ?? null
    return from === undefined || from === to ? [] : [{ unitId, from, to }]
  })
}

function rankAll(contest: ContestRecord): Ranks {
  const scores = new NaiveScores(contest)
  const units = scores.units.flatMap((unit) => (unit.figures === null ? [] : [{ ...unit, figures: unit.figures }]))
  return rank(contest.definition, scores, units)
}

/** Ranks with exact weights in the place of those of the definition. */
function rankWeighted({ definition, sheets }: ContestRecord, weights: readonly Fraction[]): Ranks {
  const scores = new NaiveScores({ definition, sheets })
  const units = scores.units.flatMap((unit) => {
    if (unit.figures === null) return []
    const terms = definition.parts.map((part, index) =>
      over(times(weights[index] as Fraction, unit.parts[index]?.score as Fraction), scores.fullMarks(part)),
    )
    let final = plus(total(terms), unit.figures.adjustment)
    if (definition.cap !== null && order(final, read(definition.cap)) > 0) final = read(definition.cap)
    if (sign(final) < 0) final = whole(0)
    return [{ ...unit, figures: { ...unit.figures, final } }]
  })
  return rank(definition, scores, units)
}
