import { chainOfCampaign, chainOfContest } from '../repositories/campaigns'
import { deleteChains } from '../repositories/chains'
import { checksOf, samplesOf } from '../repositories/checks'
import { requireContest } from '../repositories/contests'
import { sha256Hex } from '../repositories/sha256-hex'
import { sheetsOf } from '../repositories/sheets'
import { campaignOutcome } from './campaign-outcome'
import type { CommandHandler } from './command'
import { refuseSealed } from './refuse-sealed'

/** Deletes an open contest with its sheets and log; the campaign's chain keeps its id and the head of its chain. */
export const deleteContest: CommandHandler<'contests:delete'> = {
  tables: ['campaigns', 'contests', 'sheets', 'checks', 'samples'],
  async run(context, { contestKey, reason }) {
    const { database, log } = context
    const { contest, campaign } = await requireContest(database, contestKey)
    refuseSealed(contest.state)
    const chain = chainOfContest(campaign, contest)
    const head = await database.chains.get(chain)
    const sheetCount = await sheetsOf(database, contestKey).delete()
    await Promise.all([checksOf(database, contestKey).delete(), samplesOf(database, contestKey).delete()])
    await database.contests.delete(contestKey)
    await deleteChains(database, chain, null)
    log.append(chainOfCampaign(campaign), campaign.officeId, {
      what: 'contest.delete',
      before: { id: contest.id, nameHash: sha256Hex(contest.definition.name), head: head?.hash ?? null, sheetCount },
      after: null,
      reason,
    })
    const outcome = await campaignOutcome(context, campaign, null, null)
    return { ...outcome, changed: { ...outcome.changed, contestKey } }
  },
}
