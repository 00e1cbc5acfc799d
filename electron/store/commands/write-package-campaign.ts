import type { DataPackage, PackageCampaign, PackageContest } from '../../../shared/model/package'
import type { PackageRecord } from '../../../shared/model/package-record'
import { noPapers } from '../../../shared/model/papers'
import type { ContestState } from '../../../shared/model/record'
import type { CampaignRow, ContestRow } from '../database/rows'
import { chainOfCampaign, chainOfContest, headOfContest } from '../repositories/campaigns'
import { type RecordContest, toSheetRows } from '../repositories/package-rows'
import type { CommandContext } from './command'
import { writeChain } from './write-package-chains'

/** Writes one campaign of a package with all that belongs to it. */
export async function writePackageCampaign(
  context: CommandContext,
  document: DataPackage,
  campaign: PackageCampaign,
  record: PackageRecord | null,
  rehearsal: boolean,
): Promise<number> {
  const { database } = context
  const { status, stops, comments, contests, rectifications, ...definition } = campaign
  const extra = record?.campaigns.find((candidate) => candidate.id === campaign.id)
  const row = {
    officeId: document.office.id,
    id: campaign.id,
    definition,
    attendees: extra?.attendees ?? [],
    departureTime: extra?.departureTime ?? null,
    scans: extra?.scans ?? [],
    rehearsal,
    importedStatus: extra === undefined ? status : extra.importedStatus,
  }
  const stored: CampaignRow = { ...row, key: await database.campaigns.add(row) }
  const campaignKey = stored.key
  await Promise.all([
    database.stops.bulkAdd(stops.map((stop) => ({ ...stop, campaignKey }))),
    database.comments.bulkAdd(comments.map((comment, index) => ({ ...comment, campaignKey, seq: index + 1 }))),
    database.rectifications.bulkAdd(rectifications.map((entry, index) => ({ ...entry, campaignKey, seq: index + 1 }))),
  ])
  await writeChain(context, chainOfCampaign(stored), stored.officeId, record, {
    contest: null,
    summary: { title: definition.title, exportedAt: document.exportedAt },
    document: { definition, status, stops, comments, rectifications },
  })
  for (const [index, contest] of contests.entries()) {
    const contestExtra = extra?.contests.find((candidate) => candidate.id === contest.id)
    const state = contestExtra?.state ?? stateFromPackage(campaign, contest)
    await writeContest(context, stored, contest, {
      record,
      extra: contestExtra,
      state,
      seq: index + 1,
      exportedAt: document.exportedAt,
    })
  }
  return campaignKey
}

type ContestPlace = {
  record: PackageRecord | null
  extra: RecordContest | undefined
  state: ContestState
  seq: number
  exportedAt: string
}

async function writeContest(
  context: CommandContext,
  campaign: CampaignRow,
  contest: PackageContest,
  { record, extra, state, seq, exportedAt }: ContestPlace,
): Promise<void> {
  const { database } = context
  const { sheets, publications, ...definition } = contest
  const row: Omit<ContestRow, 'key'> = {
    campaignKey: campaign.key,
    id: contest.id,
    seq,
    definition,
    state,
    isSample: extra?.isSample ?? false,
    papers: extra?.papers ?? noPapers(),
    sheetNotes: extra?.sheetNotes ?? [],
    publications,
    revision: 1,
  }
  const key = await database.contests.add(row)
  const sheetRows = toSheetRows(key, definition, sheets, extra ?? { rejected: [], authors: [], voidSheets: [] })
  await Promise.all([
    database.sheets.bulkAdd(sheetRows),
    database.checks.bulkAdd((extra?.checks ?? []).map((check) => ({ ...check, contestKey: key }))),
    database.samples.bulkAdd((extra?.samples ?? []).map((sample) => ({ ...sample, contestKey: key }))),
  ])
  await writeChain(context, chainOfContest(campaign, row), campaign.officeId, record, {
    contest: headOfContest({ ...row, key }),
    summary: { name: definition.name, sheetCount: sheetRows.length, exportedAt },
    document: contest,
  })
}

/** A package without a record says so only by the campaign's status and the publications. */
function stateFromPackage({ status }: PackageCampaign, { publications }: PackageContest): ContestState {
  if (status === 'sealed' || status === 'published') return status
  const last = publications.at(-1)
  if (last === undefined) return 'open'
  return last.publishedAt === null ? 'sealed' : 'published'
}
