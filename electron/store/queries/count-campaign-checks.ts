import { countChecks } from '../../../shared/checking/count-checks'
import { readContests } from '../repositories/campaigns'
import { checksOf, samplesOf } from '../repositories/checks'
import { sheetsOf } from '../repositories/sheets'
import type { QueryHandler } from './query'

export const countCampaignChecks: QueryHandler<'checks:count'> = (database, { campaignKey }) => {
  const { contests, sheets, checks, samples } = database
  return database.transaction('r', [contests, sheets, checks, samples], async () => {
    const rows = await readContests(database, campaignKey)
    return Promise.all(
      rows.map(async ({ key, definition }) => {
        const [sheetRows, checkRows, sampleRows] = await Promise.all([
          sheetsOf(database, key).toArray(),
          checksOf(database, key).toArray(),
          samplesOf(database, key).toArray(),
        ])
        const figures = countChecks(definition, sheetRows, { checks: checkRows, samples: sampleRows })
        return { contestKey: key, figures }
      }),
    )
  })
}
