import { countChecks } from '../../../shared/checking/count-checks'
import { listVoidPapers, splitSheets } from '../../../shared/model/void-papers'
import { readContests } from '../repositories/campaigns'
import { checksOf, samplesOf } from '../repositories/checks'
import { sheetsOf } from '../repositories/sheets'
import type { QueryHandler } from './query'

export const countCampaignChecks: QueryHandler<'checks:count'> = (database, { campaignKey }) => {
  const { contests, sheets, checks, samples } = database
  return database.transaction('r', [contests, sheets, checks, samples], async () => {
    const rows = await readContests(database, campaignKey)
    return Promise.all(
      rows.map(async ({ key, definition, sheetNotes }) => {
        const [sheetRows, checkRows, sampleRows] = await Promise.all([
          sheetsOf(database, key).toArray(),
          checksOf(database, key).toArray(),
          samplesOf(database, key).toArray(),
        ])
        const papers = listVoidPapers(sheetNotes)
        const { counting } = splitSheets(sheetRows, papers)
        const figures = countChecks(definition, counting, { checks: checkRows, samples: sampleRows }, papers)
        return { contestKey: key, figures }
      }),
    )
  })
}
