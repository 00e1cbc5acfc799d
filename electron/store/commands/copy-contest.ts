import type { ContestDefinition } from '../../../shared/model/contest'
import type { CampaignRow, ContestRow } from '../database/rows'

/**
 * A contest of an earlier campaign as the start of a new one: rubric, rules, panels and judges, without what belongs
 * to that time: marks, adjustments, exceptions for single units, results, and judges who withdrew. Units that take part
 * for the first time (`earlierUnitIds` are those of the earlier campaign) come at the end; one that was left out stays out.
 */
export function copyContest(
  contest: ContestRow,
  campaign: CampaignRow,
  unitIds: ReadonlySet<string>,
  earlierUnitIds: readonly string[],
): Omit<ContestRow, 'key'> {
  const kept = contest.definition.unitIds.filter((unitId) => unitIds.has(unitId))
  const known = new Set(earlierUnitIds)
  const definition: ContestDefinition = {
    ...contest.definition,
    id: crypto.randomUUID(),
    unitIds: [...kept, ...[...unitIds].filter((unitId) => !known.has(unitId))],
    judges: contest.definition.judges.filter((judge) => !judge.withdrawn),
    adjustments: [],
    notApplicable: [],
    withoutRank: [],
    bandLimits: [],
    tieBreakers: contest.definition.tieBreakers.filter((breaker) => !('manual' in breaker)),
  }
  return {
    campaignKey: campaign.key,
    id: definition.id,
    seq: contest.seq,
    definition,
    state: 'open',
    isSample: contest.isSample,
    papers: { form: contest.papers.form, panels: [] },
    sheetNotes: [],
    publications: [],
    revision: 1,
  }
}
