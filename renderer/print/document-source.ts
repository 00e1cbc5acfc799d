import { type CampaignSource, toCampaignSource } from '../../shared/documents/campaign-source'
import { UserError } from '../../shared/ipc/app-error'
import { invoke } from '../client/desk-client'

/** Reads everything that a document is filled from: one contest's sheets, or those of all contests where `contestKey` is null. */
export async function loadCampaignSource(campaignKey: number, contestKey: number | null): Promise<CampaignSource> {
  const campaign = await invoke('campaigns:get', { campaignKey })
  const wanted = campaign.contests.filter((contest) => contestKey === null || contest.key === contestKey)
  if (contestKey !== null && wanted.length === 0) {
    throw new UserError('not-found', '这个评比已被删除，请回到“打印与导出”重新选择。')
  }
  const [office, sheets] = await Promise.all([
    invoke('offices:get', { officeId: campaign.officeId }),
    Promise.all(wanted.map((contest) => invoke('contests:get-sheets', { contestKey: contest.key }))),
  ])
  return toCampaignSource(office, campaign, sheets)
}
