import { addressKey, listPile } from '../../../shared/checking/pile-order'
import type { CampaignSummary } from '../../../shared/model/record'
import { listVoidPapers } from '../../../shared/model/void-papers'
import type { CampaignRow, ContestRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { deriveCampaignStatus } from '../repositories/campaign-status'
import { campaignsOfOffice, readContests, rowsOfCampaign } from '../repositories/campaigns'
import { sheetsOf } from '../repositories/sheets'
import type { QueryHandler } from './query'

/** Newest first: by year, quarter and start, then by age of the record. */
export const listCampaigns: QueryHandler<'campaigns:list'> = (database, { officeId }) => {
  const { campaigns, stops, comments, rectifications, contests, sheets } = database
  return database.transaction('r', [campaigns, stops, comments, rectifications, contests, sheets], async () => {
    const rows = await campaignsOfOffice(database, officeId).toArray()
    const summaries = await Promise.all(rows.map((row) => summarize(database, row)))
    return summaries.sort(compareByAge)
  })
}

async function summarize(
  database: StoreDatabase,
  { key, id, officeId, definition, importedStatus }: CampaignRow,
): Promise<CampaignSummary> {
  const [stopCount, commentCount, rectificationCount, contests] = await Promise.all([
    rowsOfCampaign(database, 'stops', key).count(),
    rowsOfCampaign(database, 'comments', key).count(),
    rowsOfCampaign(database, 'rectifications', key).count(),
    readContests(database, key),
  ])
  const counts = await Promise.all(contests.map((contest) => countSheets(database, contest)))
  const sheetCount = counts.reduce((sum, count) => sum + count, 0)
  const states = contests.map((contest) => contest.state)
  const hasRecords = sheetCount + stopCount + commentCount + rectificationCount > 0
  const { title, year, quarter, label, theme, startDate, units } = definition
  return {
    ...{ key, id, officeId, title, year, quarter, label, theme, startDate },
    status: deriveCampaignStatus(states, importedStatus, hasRecords),
    unitCount: units.length,
    stopCount,
    commentCount,
    contestCount: contests.length,
    sheetCount,
  }
}

/** Entered sheets that the contest expects: those of judges who withdrew or units that left, and those on void papers, are kept but not counted. */
async function countSheets(database: StoreDatabase, { key, definition, sheetNotes }: ContestRow): Promise<number> {
  const expected = new Set(listPile(definition, listVoidPapers(sheetNotes)).map(addressKey))
  const keys = await sheetsOf(database, key).primaryKeys()
  return keys.filter(([, judgeId, unitId, partId]) => expected.has(addressKey({ judgeId, unitId, partId }))).length
}

function compareByAge(left: CampaignSummary, right: CampaignSummary): number {
  const ageOf = ({ year, quarter, startDate }: CampaignSummary) => `${year}-${quarter ?? 0}-${startDate ?? ''}`
  const [leftAge, rightAge] = [ageOf(left), ageOf(right)]
  return leftAge === rightAge ? right.key - left.key : leftAge < rightAge ? 1 : -1
}
