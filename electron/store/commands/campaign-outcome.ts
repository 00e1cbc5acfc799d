import type { CommandOutcome, Inverse } from '../../../shared/ipc/store-protocol'
import type { CampaignRow } from '../database/rows'
import { chainOfCampaign } from '../repositories/campaigns'
import type { CommandContext } from './command'

/** The answer of a command that changed a campaign, its contests' contents aside. */
export async function campaignOutcome<Value>(
  { log }: CommandContext,
  campaign: CampaignRow,
  value: Value,
  inverse: Inverse | null,
): Promise<CommandOutcome<Value>> {
  const revision = await log.revision(chainOfCampaign(campaign), campaign.officeId)
  return {
    value,
    changed: { officeId: campaign.officeId, campaignKey: campaign.key, contestKey: null, revision },
    inverse,
  }
}
