import type { CampaignDefinition, Rectification } from '../model/campaign'
import type { ContestRecord } from '../model/contest'

/** The campaign before another one: what has become of it since. */
export type EarlierCampaign = {
  campaign: CampaignDefinition
  contests: readonly ContestRecord[]
  rectifications: readonly Rectification[]
}

type Place = Pick<CampaignDefinition, 'id' | 'year' | 'quarter' | 'startDate'>

/** The campaigns that took place before this one, latest first. */
export function listEarlier<Candidate extends Place>(candidates: readonly Candidate[], current: Place): Candidate[] {
  return candidates
    .filter((candidate) => candidate.id !== current.id && compare(candidate, current) < 0)
    .toSorted((left, right) => compare(right, left))
}

/** By year, then quarter (none first), then day. */
function compare(left: Place, right: Place): number {
  const order = left.year - right.year || (left.quarter ?? 0) - (right.quarter ?? 0)
  if (order !== 0) return order
  return (left.startDate ?? '') < (right.startDate ?? '') ? -1 : left.startDate === right.startDate ? 0 : 1
}

type WithSeries = { definition: { series: string } }

/** Whether two campaigns hold a contest of the same series. */
export function sharesSeries(left: readonly WithSeries[], right: readonly WithSeries[]): boolean {
  return left.some(({ definition }) =>
    right.some((other) => definition.series !== '' && other.definition.series === definition.series),
  )
}
