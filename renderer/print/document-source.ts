import { type CampaignSource, toCampaignSource } from '../../shared/documents/campaign-source'
import { type EarlierCampaign, listEarlier, sharesSeries } from '../../shared/documents/earlier-campaign'
import { type FoundCriticalMarks, rereadingLimit } from '../../shared/documents/rereading'
import { UserError } from '../../shared/ipc/app-error'
import type { DocumentRequest } from '../../shared/ipc/channels/program'
import type { CampaignDetail, ContestDetail } from '../../shared/model/record'
import { invoke } from '../client/desk-client'
import { loadCriticalMarks } from '../state/diagnostics/load-critical-marks'

/** How far back a campaign of the same series is looked for. */
const earlierLimit = 8
/** Documents that also tell of the campaign before. */
const looksBack: ReadonlySet<string> = new Set(['report', 'visitRecords', 'handbook'])

type Wanted = Pick<DocumentRequest, 'document' | 'campaignKey' | 'contestKey'>

/** Reads everything that a document is filled from: one contest's sheets, or those of all contests where `contestKey` is null. */
export async function loadCampaignSource({ document, campaignKey, contestKey }: Wanted): Promise<CampaignSource> {
  const campaign = await invoke('campaigns:get', { campaignKey })
  const wanted = campaign.contests.filter((contest) => contestKey === null || contest.key === contestKey)
  if (contestKey !== null && wanted.length === 0) {
    throw new UserError('not-found', '这个评比已被删除，请回到“打印与导出”重新选择。')
  }
  const [office, sheets, earlier] = await Promise.all([
    invoke('offices:get', { officeId: campaign.officeId }),
    Promise.all(wanted.map((contest) => invoke('contests:get-sheets', { contestKey: contest.key }))),
    looksBack.has(document) ? loadEarlier(campaign) : null,
  ])
  const source = { ...toCampaignSource(office, campaign, sheets), earlier }
  if (document === 'checking') return { ...source, checks: await loadChecks(wanted) }
  return document === 'rereading' ? { ...source, criticalMarks: await searchContest(source) } : source
}

async function loadChecks(contests: readonly ContestDetail[]): Promise<NonNullable<CampaignSource['checks']>> {
  const answers = await Promise.all(
    contests.map(
      async ({ key, definition }) => [definition.id, await invoke('checks:get', { contestKey: key })] as const,
    ),
  )
  return Object.fromEntries(answers)
}

async function searchContest({ contests: [contest], campaign }: CampaignSource): Promise<FoundCriticalMarks | null> {
  return contest === undefined ? null : loadCriticalMarks(contest, campaign.units, rereadingLimit)
}

/** The campaign before this one; one with a contest of the same series is preferred. */
async function loadEarlier({ officeId, definition, contests }: CampaignDetail): Promise<EarlierCampaign | null> {
  const candidates = listEarlier(await invoke('campaigns:list', { officeId }), definition)
  const details = await Promise.all(
    candidates.slice(0, earlierLimit).map(({ key }) => invoke('campaigns:get', { campaignKey: key })),
  )
  const earlier = details.find((detail) => sharesSeries(detail.contests, contests)) ?? details[0]
  if (earlier === undefined) return null
  const sheets = await Promise.all(
    earlier.contests.map((contest) => invoke('contests:get-sheets', { contestKey: contest.key })),
  )
  return {
    campaign: earlier.definition,
    rectifications: earlier.rectifications,
    contests: earlier.contests.map(({ definition: contest }, index) => ({
      definition: contest,
      sheets: sheets[index]?.sheets ?? [],
    })),
  }
}
