import type { PackageCampaign, PackageContest } from '../../../shared/model/package'
import type { PackageRecord } from '../../../shared/model/package-record'
import { listVoidPapers, splitSheets } from '../../../shared/model/void-papers'
import type { CampaignRow, ContestRow, SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { listAttachmentIds } from '../repositories/attachments'
import { deriveCampaignStatus } from '../repositories/campaign-status'
import {
  readComments,
  readContests,
  readRectifications,
  readStops,
  toComment,
  toRectification,
  toStop,
} from '../repositories/campaigns'
import { checksOf, listAuthors, samplesOf, toCheckSample, toSheetCheck } from '../repositories/checks'
import { type RecordContest, toPackageSheet } from '../repositories/package-rows'
import { sheetsOf } from '../repositories/sheets'

export type CollectedCampaign = {
  campaign: PackageCampaign
  record: PackageRecord['campaigns'][number]
  /** Ids of the attachments that the campaign names. */
  attachmentIds: string[]
}

type CollectedContest = { contest: PackageContest; record: RecordContest }

/** One campaign as a package holds it, with what goes into the package's `record`. */
export async function collectCampaign(database: StoreDatabase, row: CampaignRow): Promise<CollectedCampaign> {
  const [stopRows, commentRows, rectificationRows, contestRows] = await Promise.all([
    readStops(database, row.key),
    readComments(database, row.key),
    readRectifications(database, row.key),
    readContests(database, row.key),
  ])
  const contests = await Promise.all(contestRows.map((contest) => collectContest(database, contest)))
  const sheetCount = contests.reduce(
    (sum, { contest, record }) => sum + contest.sheets.length + record.rejected.length + record.voidSheets.length,
    0,
  )
  const hasRecords = stopRows.length + commentRows.length + rectificationRows.length + sheetCount > 0
  const states = contestRows.map((contest) => contest.state)
  return {
    campaign: {
      ...row.definition,
      status: deriveCampaignStatus(states, row.importedStatus, hasRecords),
      stops: stopRows.map(toStop),
      comments: commentRows.map(toComment),
      contests: contests.map(({ contest }) => contest),
      rectifications: rectificationRows.map(toRectification),
    },
    record: {
      id: row.id,
      attendees: row.attendees,
      departureTime: row.departureTime,
      scans: row.scans,
      importedStatus: row.importedStatus,
      contests: contests.map(({ record }) => record),
    },
    attachmentIds: listAttachmentIds(row, stopRows, rectificationRows),
  }
}

async function collectContest(database: StoreDatabase, row: ContestRow): Promise<CollectedContest> {
  const [sheetRows, checks, samples] = await Promise.all([
    sheetsOf(database, row.key).toArray(),
    checksOf(database, row.key).toArray(),
    samplesOf(database, row.key).toArray(),
  ])
  const sheets = sortSheets(row, sheetRows)
  const { counting, voided } = splitSheets(sheets, listVoidPapers(row.sheetNotes))
  return {
    contest: {
      ...row.definition,
      sheets: counting.map(toPackageSheet).filter((sheet) => sheet !== null),
      publications: row.publications,
    },
    record: {
      id: row.id,
      state: row.state,
      isSample: row.isSample,
      papers: row.papers,
      sheetNotes: row.sheetNotes,
      voidSheets: voided.map(toPackageSheet).filter((sheet) => sheet !== null),
      rejected: sheets
        .filter((sheet) => Object.keys(sheet.rejected).length > 0)
        .map(({ judgeId, unitId, partId, rejected }) => ({ judgeId, unitId, partId, texts: rejected })),
      authors: listAuthors(sheets),
      checks: checks.map(toSheetCheck),
      samples: samples.map(toCheckSample),
    },
  }
}

/** In the order of judges, then units, then parts. */
function sortSheets({ definition }: ContestRow, sheets: readonly SheetRow[]): SheetRow[] {
  const places = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]))
  const judges = places(definition.judges.map((judge) => judge.id))
  const units = places(definition.unitIds)
  const parts = places(definition.parts.map((part) => part.id))
  const placeOf = ({ judgeId, unitId, partId }: SheetRow) =>
    ((judges.get(judgeId) ?? judges.size) * units.size + (units.get(unitId) ?? 0)) * parts.size +
    (parts.get(partId) ?? 0)
  return sheets.toSorted((left, right) => placeOf(left) - placeOf(right))
}
