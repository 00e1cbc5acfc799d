/** Advice on a result, which it never changes (scoring.md §7). */
import type { ContestRecord } from '../../model/contest'
import type { CampaignUnit } from '../../model/unit'
import { createScorer, type Scorer } from '../scorer'
import { collectCriticalMarks, searchCriticalMarks } from './critical-marks'
import type { ContestDiagnostics, JudgingDiagnostics } from './diagnosis'
import { describeJudges } from './judge-figures'
import { measureConcordance } from './kendall-w'
import { readPartTotals } from './part-totals'
import { RobustnessCheck } from './robustness'

/**
 * The diagnostics document of a contest (package-format.md). `campaignUnits` are those of its campaign.
 * Marks must fit the rubric, as for `scoreContest`. Large contests take seconds: a screen asks for the pieces it shows.
 */
export function diagnoseContest(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): ContestDiagnostics {
  const scorer = createScorer(contest, campaignUnits)
  return {
    id: contest.definition.id,
    ...describeJudging(scorer, campaignUnits),
    criticalMarks: collectCriticalMarks(searchCriticalMarks(scorer)),
  }
}

/** As `diagnoseContest`, without the critical marks. */
export function diagnoseJudging(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): JudgingDiagnostics {
  return describeJudging(createScorer(contest, campaignUnits), campaignUnits)
}

function describeJudging(scorer: Scorer, campaignUnits: readonly CampaignUnit[]): JudgingDiagnostics {
  const robustness = new RobustnessCheck(scorer, campaignUnits)
  return {
    parts: scorer.definition.parts.map(({ id }, index) => {
      const totals = readPartTotals(scorer, index)
      return { partId: id, kendallW: measureConcordance(totals), judges: describeJudges(totals) }
    }),
    withoutJudge: robustness.withoutJudge(),
    withoutTrim: robustness.withoutTrim(),
    partWeights: robustness.partWeights(),
  }
}
