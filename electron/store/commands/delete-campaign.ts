import { contestChainPrefix, officeChain } from '../../../shared/audit/chain-id'
import { deleteUnusedAttachments, listCampaignAttachments } from '../repositories/attachments'
import { chainOfCampaign, readContests, requireCampaign, rowsOfCampaign } from '../repositories/campaigns'
import { deleteChains } from '../repositories/chains'
import { checksOf, samplesOf } from '../repositories/checks'
import { sha256Hex } from '../repositories/sha256-hex'
import { sheetsOf } from '../repositories/sheets'
import type { CommandHandler } from './command'
import { officeOutcome } from './office-outcome'

/**
 * Deletes a campaign for good, its log included. The office's chain keeps its id, the hash of its title and the heads
 * of its chains, so that a copy kept elsewhere can still be recognised.
 */
export const deleteCampaign: CommandHandler<'campaigns:delete'> = {
  tables: [
    'campaigns',
    'stops',
    'comments',
    'rectifications',
    'contests',
    'sheets',
    'checks',
    'samples',
    'attachments',
  ],
  async run(context, { campaignKey, reason }) {
    const { database, log } = context
    const campaign = await requireCampaign(database, campaignKey)
    const { officeId, id, definition } = campaign
    const head = await database.chains.get(chainOfCampaign(campaign))
    const contests = await readContests(database, campaignKey)
    const attachmentIds = await listCampaignAttachments(database, campaign)
    const contents = contests.flatMap(({ key }) => [
      sheetsOf(database, key),
      checksOf(database, key),
      samplesOf(database, key),
    ])
    await Promise.all(contents.map((rows) => rows.delete()))
    await Promise.all([
      database.contests.bulkDelete(contests.map((contest) => contest.key)),
      rowsOfCampaign(database, 'stops', campaignKey).delete(),
      rowsOfCampaign(database, 'comments', campaignKey).delete(),
      rowsOfCampaign(database, 'rectifications', campaignKey).delete(),
      database.campaigns.delete(campaignKey),
    ])
    await deleteUnusedAttachments(database, officeId, attachmentIds)
    const heads = await deleteChains(database, chainOfCampaign(campaign), contestChainPrefix(officeId, id))
    log.append(officeChain(officeId), officeId, {
      what: 'campaign.delete',
      before: { id, titleHash: sha256Hex(definition.title), head: head?.hash ?? null, contestHeads: heads },
      after: null,
      reason,
    })
    const outcome = await officeOutcome(context, officeId, null, null)
    return { ...outcome, changed: { ...outcome.changed, campaignKey } }
  },
}
