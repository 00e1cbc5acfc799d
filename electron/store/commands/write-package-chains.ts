import { foreignOfficeChain, officeChain } from '../../../shared/audit/chain-id'
import type { DataPackage } from '../../../shared/model/package'
import type { PackageRecord, RecordChain } from '../../../shared/model/package-record'
import type { ChainContest } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { toJson } from '../repositories/json'
import { sha256Hex } from '../repositories/sha256-hex'
import type { CommandContext } from './command'

/**
 * The log of an imported campaign or contest: the chain that the package has, else one that starts with a
 * `package.import` of its content, of which the hash is kept.
 */
export async function writeChain(
  { database, log }: CommandContext,
  id: string,
  officeId: string,
  record: PackageRecord | null,
  content: { contest: ChainContest | null; summary: Record<string, string | number>; document: unknown },
): Promise<void> {
  const chain = record?.chains.find((candidate) => candidate.id === id)
  if (chain !== undefined) {
    await addChain(database, chain, officeId, content.contest)
    return
  }
  const contentHash = sha256Hex(JSON.stringify(toJson(content.document)))
  log.append(id, officeId, { what: 'package.import', before: null, after: { ...content.summary, contentHash } })
  if (content.contest !== null) log.setContest(id, officeId, content.contest)
}

/**
 * The office's own log. A new office takes over that of the package; an existing one notes the import in its own, and
 * keeps a differing one of the package beside it, never interleaved.
 */
export async function writeOfficeChains(
  { database, log }: CommandContext,
  document: DataPackage,
  record: PackageRecord | null,
  isNew: boolean,
): Promise<void> {
  const { id: officeId, name } = document.office
  const id = officeChain(officeId)
  const chains = record?.chains.filter((chain) => chain.id === id || chain.id.startsWith(`${id}@`)) ?? []
  for (const chain of chains) {
    if (isNew) await addChain(database, chain, officeId, null)
    else await addForeignChain(database, chain, officeId)
  }
  if (isNew && chains.some((chain) => chain.id === id)) return
  const campaignIds = document.campaigns.map((campaign) => campaign.id)
  log.append(id, officeId, {
    what: 'package.import',
    before: null,
    after: { name, exportedAt: document.exportedAt, campaignIds },
  })
}

async function addForeignChain(database: StoreDatabase, chain: RecordChain, officeId: string): Promise<void> {
  const last = chain.entries.at(-1)
  if (last === undefined) return
  const local = await database.changes.get([officeChain(officeId), last.seq])
  if (local?.hash === last.hash) return
  const id = foreignOfficeChain(officeId, last.hash)
  if ((await database.chains.get(id)) === undefined) await addChain(database, { ...chain, id }, officeId, null)
}

async function addChain(
  database: StoreDatabase,
  { id, entries }: RecordChain,
  officeId: string,
  contest: ChainContest | null,
): Promise<void> {
  const last = entries.at(-1)
  if (last === undefined) return
  await Promise.all([
    database.changes.bulkAdd(entries.map((entry) => ({ ...entry, chain: id }))),
    database.chains.add({ id, officeId, seq: last.seq, hash: last.hash, contest }),
  ])
}
