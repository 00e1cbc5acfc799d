import type { CampaignRow, ContestRow } from '../database/rows'
import { chainOfContest, headOfContest } from '../repositories/campaigns'
import { toJson } from '../repositories/json'
import type { CommandContext } from './command'

/** Writes a new contest and the first entry of its chain. */
export async function addContest(
  { database, log }: CommandContext,
  campaign: CampaignRow,
  contest: Omit<ContestRow, 'key'>,
): Promise<number> {
  const key = await database.contests.add(contest)
  const chain = chainOfContest(campaign, contest)
  log.append(chain, campaign.officeId, { what: 'contest.create', before: null, after: toJson(contest.definition) })
  log.setContest(chain, campaign.officeId, headOfContest({ ...contest, key }))
  return key
}
