import type { CommandOutcome, Inverse } from '../../../shared/ipc/store-protocol'
import type { CampaignRow, ContestRow } from '../database/rows'
import type { TableName } from '../database/store-database'
import { chainOfContest } from '../repositories/campaigns'
import type { Change } from '../repositories/change-log'
import { requireContest } from '../repositories/contests'
import type { CommandContext } from './command'
import { refuseSealed } from './refuse-sealed'

/** What every command of checking reads or writes. */
export const checkingTables: readonly TableName[] = ['sheets', 'contests', 'campaigns', 'checks', 'samples']

export type Checking = {
  contest: ContestRow
  campaign: CampaignRow
  /** Writes to the contest's chain. */
  note(change: Change): void
  /** Entries of the contest's chain after this command, once everything is noted. */
  revision(): Promise<number>
  /** The answer of the command, once everything is noted. */
  finish<Value>(value: Value, inverse: Inverse | null): Promise<CommandOutcome<Value>>
}

/** @throws UserError `not-found`, `sealed` */
export async function openChecking({ database, log }: CommandContext, contestKey: number): Promise<Checking> {
  const { contest, campaign } = await requireContest(database, contestKey)
  refuseSealed(contest.state)
  const chain = chainOfContest(campaign, contest)
  const { officeId } = campaign
  const revision = () => log.revision(chain, officeId)
  return {
    contest,
    campaign,
    revision,
    note: (change) => log.append(chain, officeId, change),
    finish: async (value, inverse) => ({
      value,
      changed: { officeId, campaignKey: campaign.key, contestKey, revision: await revision() },
      inverse,
    }),
  }
}
