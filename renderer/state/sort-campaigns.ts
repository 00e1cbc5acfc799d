import type { CampaignSummary } from '../../shared/model/record'

/** Newest first: by year, quarter (none is last), starting day, then the order of creation. */
export function sortCampaigns(campaigns: readonly CampaignSummary[]): CampaignSummary[] {
  const order = (campaign: CampaignSummary) =>
    `${campaign.year}-${campaign.quarter ?? 0}-${campaign.startDate ?? ''}-${String(campaign.key).padStart(12, '0')}`
  return campaigns.toSorted((left, right) => (order(left) < order(right) ? 1 : -1))
}
