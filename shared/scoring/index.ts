/** The specification of scoring.md: exact numbers from marks to ranks, and their explanation. */
import type { ContestRecord } from '../model/contest'
import type { CampaignUnit } from '../model/unit'
import type { ContestResult } from './result'
import { createScorer } from './scorer'

export { averageUnits, type UnitAverages, type UnitFigures } from './average-units'
export { collectCriticalMarks, findCriticalMarks } from './diagnostics/critical-marks'
export { diagnoseContest, diagnoseJudging } from './diagnostics/diagnose-contest'
export type * from './diagnostics/diagnosis'
export { explainUnit } from './explain'
export { listMissingSheets, type MissingSheet } from './missing-sheets'
export { describeNotice } from './notice-text'
export type { ContestResult, RankedUnit } from './result'
export { describeRules } from './rule-card'
export { createScorer } from './scorer'
export { type SheetCell, type SheetTable, tabulateSheets } from './tabulate'
export { scoreYear, type YearCampaign, type YearResult, type YearScore } from './year'

/**
 * Scores and ranks a contest. `campaignUnits` give the ranking groups.
 * Marks must fit the rubric (range, step); callers leave out what does not.
 */
export function scoreContest(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): ContestResult {
  return createScorer(contest, campaignUnits).result()
}
