import { officeChain } from '../../../shared/audit/chain-id'
import type { ChangeEntry } from '../../../shared/audit/change-entry'
import { type ChainProblem, verifyChain } from '../../../shared/audit/hash-chain'
import { describeSealProblem, findSealProblems, readSealLog } from '../../../shared/audit/seal-log'
import { assembleRecord } from '../../../shared/model/void-papers'
import type { ChainRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { campaignsOfOffice, chainOfCampaign, chainOfContest, readContests } from '../repositories/campaigns'
import { entriesOf, readOfficeChains, toEntry } from '../repositories/chains'
import { requireOffice } from '../repositories/offices'
import { sha256Hex } from '../repositories/sha256-hex'
import { sheetsOf, toStoredSheet } from '../repositories/sheets'
import type { QueryHandler } from './query'

const problemTexts: Record<ChainProblem, string> = {
  sequence: '缺失或重复',
  link: '与前一条接不上',
  content: '内容被改动过',
}

/**
 * Recomputes every chain of an office, one at a time, compares what was sealed with what is stored, and looks for records
 * whose chain is missing.
 */
export const verifyLog: QueryHandler<'log:verify'> = async (database, { officeId }) => {
  const names = await nameChains(database, officeId)
  const chains = await readOfficeChains(database, officeId)
  const problems: string[] = []
  let entries = 0
  for (const chain of chains) {
    const name = names.get(chain.id) ?? '另存的修改记录'
    const verdict = await verifyOne(database, chain)
    entries += verdict.entries
    problems.push(...verdict.problems.map((problem) => `${name}：${problem}`))
  }
  const known = new Set(chains.map((chain) => chain.id))
  for (const [id, name] of names) if (!known.has(id)) problems.push(`${name}：修改记录缺失`)
  return { chains: chains.length, entries, problems }
}

/** Names in Chinese of the chains that an office must have. */
function nameChains(database: StoreDatabase, officeId: string): Promise<Map<string, string>> {
  return database.transaction('r', [database.offices, database.campaigns, database.contests], async () => {
    const office = await requireOffice(database, officeId)
    const names = new Map([[officeChain(officeId), `街道“${office.name}”`]])
    for (const campaign of await campaignsOfOffice(database, officeId).toArray()) {
      names.set(chainOfCampaign(campaign), `活动“${campaign.definition.title}”`)
      for (const contest of await readContests(database, campaign.key)) {
        names.set(chainOfContest(campaign, contest), `评比“${contest.definition.name}”`)
      }
    }
    return names
  })
}

async function verifyOne(database: StoreDatabase, { id }: ChainRow): Promise<{ entries: number; problems: string[] }> {
  const { changes, chains, contests, campaigns, sheets } = database
  return database.transaction('r', [changes, chains, contests, campaigns, sheets], async () => {
    const [rows, head] = await Promise.all([entriesOf(database, id).toArray(), chains.get(id)])
    const entries = rows.map(toEntry)
    const verdict = verifyChain(entries, sha256Hex)
    if (!verdict.ok) return { entries: rows.length, problems: [`第 ${verdict.seq} 条${problemTexts[verdict.problem]}`] }
    const isWhole = verdict.head.seq === head?.seq && verdict.head.hash === head.hash
    if (!isWhole) return { entries: rows.length, problems: ['末尾的记录缺失'] }
    return { entries: rows.length, problems: await verifySeals(database, head, entries) }
  })
}

/** Results that came from elsewhere without their log cannot be compared with it. */
async function verifySeals(
  database: StoreDatabase,
  { contest: place }: ChainRow,
  entries: readonly ChangeEntry[],
): Promise<string[]> {
  const contest = place === null ? undefined : await database.contests.get(place.key)
  const campaign = contest === undefined ? undefined : await database.campaigns.get(contest.campaignKey)
  if (contest === undefined || campaign === undefined) return []
  const { publications, state, definition, sheetNotes } = contest
  const sheets = state === 'open' ? [] : (await sheetsOf(database, contest.key).toArray()).map(toStoredSheet)
  const problems = findSealProblems(
    readSealLog(entries),
    { publications, state, record: assembleRecord(definition, sheets, sheetNotes), units: campaign.definition.units },
    sha256Hex,
  )
  const isImported = entries[0]?.what === 'package.import'
  return problems.filter(({ kind }) => !(isImported && kind === 'unknown')).map(describeSealProblem)
}
