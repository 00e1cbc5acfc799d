import { listAttachmentIds, readAttachments } from '../repositories/attachments'
import { deriveCampaignStatus } from '../repositories/campaign-status'
import {
  chainOfCampaign,
  readComments,
  readContests,
  readRectifications,
  readStops,
  requireCampaign,
  toComment,
  toContestDetail,
  toRectification,
  toStop,
} from '../repositories/campaigns'
import { sheetsOf } from '../repositories/sheets'
import type { QueryHandler } from './query'

export const getCampaign: QueryHandler<'campaigns:get'> = (database, { campaignKey }) => {
  const { campaigns, stops, comments, rectifications, contests, sheets, chains, attachments } = database
  const tables = [campaigns, stops, comments, rectifications, contests, sheets, chains, attachments]
  return database.transaction('r', tables, async () => {
    const campaign = await requireCampaign(database, campaignKey)
    const [stopRows, commentRows, rectificationRows, contestRows, chain] = await Promise.all([
      readStops(database, campaignKey),
      readComments(database, campaignKey),
      readRectifications(database, campaignKey),
      readContests(database, campaignKey),
      chains.get(chainOfCampaign(campaign)),
    ])
    const counts = await Promise.all(contestRows.map((contest) => sheetsOf(database, contest.key).limit(1).count()))
    const hasRecords =
      stopRows.length + commentRows.length + rectificationRows.length + counts.reduce((sum, count) => sum + count, 0) >
      0
    const states = contestRows.map((contest) => contest.state)
    return {
      key: campaign.key,
      officeId: campaign.officeId,
      definition: campaign.definition,
      status: deriveCampaignStatus(states, campaign.importedStatus, hasRecords),
      isRehearsal: campaign.rehearsal,
      attendees: campaign.attendees,
      departureTime: campaign.departureTime,
      scans: campaign.scans,
      stops: stopRows.map(toStop),
      comments: commentRows.map(toComment),
      rectifications: rectificationRows.map(toRectification),
      attachments: await readAttachments(
        database,
        campaign.officeId,
        listAttachmentIds(campaign, stopRows, rectificationRows),
      ),
      contests: contestRows.map((contest, index) => toContestDetail(contest, (counts[index] ?? 0) > 0)),
      revision: chain?.seq ?? 0,
    }
  })
}
