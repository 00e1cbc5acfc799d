import { chainOfContest } from '../repositories/campaigns'
import { checksOf, listAuthors, samplesOf, toCheckSample, toSheetCheck } from '../repositories/checks'
import { requireContest } from '../repositories/contests'
import { sheetsOf } from '../repositories/sheets'
import type { QueryHandler } from './query'

export const getChecks: QueryHandler<'checks:get'> = (database, { contestKey }) => {
  const { contests, campaigns, sheets, checks, samples, chains } = database
  return database.transaction('r', [contests, campaigns, sheets, checks, samples, chains], async () => {
    const { contest, campaign } = await requireContest(database, contestKey)
    const [checkRows, sampleRows, sheetRows, chain] = await Promise.all([
      checksOf(database, contestKey).toArray(),
      samplesOf(database, contestKey).toArray(),
      sheetsOf(database, contestKey).toArray(),
      chains.get(chainOfContest(campaign, contest)),
    ])
    return {
      contestKey,
      revision: chain?.seq ?? 0,
      checks: checkRows.map(toSheetCheck),
      samples: sampleRows.map(toCheckSample),
      authors: listAuthors(sheetRows),
    }
  })
}
