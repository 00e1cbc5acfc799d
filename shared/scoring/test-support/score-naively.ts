/** The oracle of the scoring tests: the result document of package-format.md by the words of scoring.md alone. */
import type { ContestRecord } from '../../model/contest'
import type { CampaignUnit } from '../../model/unit'
import type { ContestNotice, ContestResult } from '../result'
import type { UnitNotice } from '../unit-score'
import { order, read, total, whole, write, writeShortest } from './naive-fraction'
import { band, rank } from './naive-ranks'
import { NaiveScores, type NaiveUnit } from './naive-scores'

/** Scores a contest slowly. */
export function scoreNaively(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): ContestResult {
  const { definition } = contest
  const scores = new NaiveScores(contest)
  const sorted = (unit: NaiveUnit) => [...unit.notices].sort() as UnitNotice[]
  const rankedUnits = scores.units.flatMap((unit) =>
    unit.figures === null ? [] : [{ ...unit, figures: unit.figures }],
  )
  const groupOf = (unitId: string) => campaignUnits.find((unit) => unit.unitId === unitId)?.group ?? ''
  const overall = rank(definition, scores, rankedUnits)
  const inGroup = (unitId: string) => {
    const members = rankedUnits.filter((other) => groupOf(other.unitId) === groupOf(unitId))
    return rank(definition, scores, members).get(unitId) as number
  }
  const isByGroup = definition.bands?.kind === 'quota' && definition.bands.scope === 'group'
  const { reached, isExceeded } = band(
    definition,
    rankedUnits.map(({ unitId, figures }) => ({
      unitId,
      published: read(write(figures.final, definition.decimals)),
      rank: isByGroup ? inGroup(unitId) : (overall.get(unitId) as number),
      scope: isByGroup ? groupOf(unitId) : '',
    })),
  )
  return {
    id: definition.id,
    ranked: rankedUnits
      .toSorted((a, b) => (overall.get(a.unitId) as number) - (overall.get(b.unitId) as number))
      .map((unit) => ({
        unitId: unit.unitId,
        rank: overall.get(unit.unitId) as number,
        groupRank: inGroup(unit.unitId),
        published: write(unit.figures.final, definition.decimals),
        exact: write(unit.figures.final, 10),
        base: write(unit.figures.base, 10),
        adjustment: writeShortest(unit.figures.adjustment),
        parts: definition.parts.map((part, index) => ({
          partId: part.id,
          score: write(unit.parts[index]?.score ?? whole(0), 10),
          counted: unit.parts[index]?.counted ?? 0,
          dropped: definition.judges.map((judge) => judge.id).filter((id) => unit.parts[index]?.dropped.has(id)),
        })),
        band: definition.bands?.bands[reached.get(unit.unitId) ?? -1]?.name ?? null,
        notices: sorted(unit),
      })),
    unranked: scores.units
      .filter((unit) => unit.figures === null)
      .map((unit) => ({ unitId: unit.unitId, notices: sorted(unit) })),
    notices: listContestNotices(contest, scores, isExceeded),
  }
}

function listContestNotices({ definition }: ContestRecord, scores: NaiveScores, isExceeded: boolean): ContestNotice[] {
  const { composition, fullMarks, parts } = definition
  const notices: ContestNotice[] = isExceeded ? ['quota-exceeded'] : []
  const weights = total(parts.map((part) => read(part.weight ?? '0')))
  if (composition === 'weighted' && order(weights, whole(100)) !== 0) notices.push('weights-not-100')
  const marks = total(parts.map((part) => scores.fullMarks(part)))
  if (composition === 'sum' && fullMarks !== null && order(marks, read(fullMarks)) !== 0) {
    notices.push('full-marks-not-declared')
  }
  return notices.sort()
}
