import type { CampaignStatus } from '../../../shared/model/campaign'
import type { ContestState } from '../../../shared/model/record'

/**
 * A campaign's status from its contests: published or sealed when all of them are; else open once anything was
 * recorded. Without a contest the status that came with a package stands.
 */
export function deriveCampaignStatus(
  contestStates: readonly ContestState[],
  importedStatus: CampaignStatus | null,
  hasRecords: boolean,
): CampaignStatus {
  const recorded = hasRecords ? 'open' : 'draft'
  if (contestStates.length === 0) return importedStatus ?? recorded
  if (contestStates.every((state) => state === 'published')) return 'published'
  return contestStates.every((state) => state !== 'open') ? 'sealed' : recorded
}
