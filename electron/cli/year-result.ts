/** The year's result of one series, with the weights given on the command line. */
import { scoreYear, type YearCampaign, type YearResult } from '../../shared/scoring'
import { UsageError } from './command'
import type { YearOptions } from './year-options'

/** @throws UsageError when weights are missing or name other campaigns */
export function makeYearResult(
  campaigns: readonly YearCampaign[],
  unitIds: readonly string[],
  options: YearOptions,
): YearResult {
  if (options.weights !== null) checkWeights(campaigns, options.weights)
  return scoreYear(campaigns, unitIds, options)
}

function checkWeights(campaigns: readonly YearCampaign[], weights: ReadonlyMap<string, string>): void {
  const known = new Set(campaigns.map((campaign) => campaign.campaignId))
  const missing = [...known].filter((id) => !weights.has(id))
  const unknown = [...weights.keys()].filter((id) => !known.has(id))
  if (missing.length > 0) throw new UsageError(`--weights 里缺少活动：${missing.join('、')}`)
  if (unknown.length > 0) throw new UsageError(`--weights 里的活动不在这一系列：${unknown.join('、')}`)
}
