import type { CommandOutcome } from '../../../shared/ipc/store-protocol'
import type { CampaignRow, ContestRow } from '../database/rows'
import { chainOfContest, headOfContest } from '../repositories/campaigns'
import type { CommandContext } from './command'

/** Stores a contest whose state or void papers changed, in its row and in the head of its chain. @returns what changed, for the events */
export async function putState(
  { database, log }: CommandContext,
  campaign: CampaignRow,
  contest: ContestRow,
): Promise<CommandOutcome<unknown>['changed']> {
  const chain = chainOfContest(campaign, contest)
  await database.contests.put(contest)
  log.setContest(chain, campaign.officeId, headOfContest(contest))
  const revision = await log.revision(chain, campaign.officeId)
  return { officeId: campaign.officeId, campaignKey: campaign.key, contestKey: contest.key, revision }
}
