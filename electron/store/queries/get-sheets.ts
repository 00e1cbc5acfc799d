import { listVoidPapers, splitSheets } from '../../../shared/model/void-papers'
import { chainOfContest } from '../repositories/campaigns'
import { requireContest } from '../repositories/contests'
import { sheetsOf, toStoredSheet } from '../repositories/sheets'
import type { QueryHandler } from './query'

export const getSheets: QueryHandler<'contests:get-sheets'> = (database, { contestKey }) =>
  database.transaction('r', [database.contests, database.campaigns, database.sheets, database.chains], async () => {
    const { contest, campaign } = await requireContest(database, contestKey)
    const [rows, chain] = await Promise.all([
      sheetsOf(database, contestKey).toArray(),
      database.chains.get(chainOfContest(campaign, contest)),
    ])
    const { counting, voided } = splitSheets(rows.map(toStoredSheet), listVoidPapers(contest.sheetNotes))
    return { contestKey, revision: chain?.seq ?? 0, sheets: counting, voidSheets: voided }
  })
