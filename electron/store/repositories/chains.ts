import { Dexie } from 'dexie'
import { chainPrefixes } from '../../../shared/audit/chain-id'
import type { ChainRow, ChangeRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'

/** The heads of all chains of an office: its own, those of its campaigns and contests, and foreign ones kept beside. */
export async function readOfficeChains(database: StoreDatabase, officeId: string): Promise<ChainRow[]> {
  const { exact, prefixes } = chainPrefixes(officeId)
  const own = await database.chains.get(exact)
  const others = await Promise.all(prefixes.map((prefix) => database.chains.where(':id').startsWith(prefix).toArray()))
  return [...(own === undefined ? [] : [own]), ...others.flat()]
}

export function entriesOf(database: StoreDatabase, chain: string) {
  return database.changes.where(':id').between([chain, Dexie.minKey], [chain, Dexie.maxKey])
}

export function toEntry<Row extends ChangeRow>({ chain: _, ...entry }: Row): Omit<Row, 'chain'> {
  return entry
}

/** Deletes a chain, or all that begin with `prefix`, entries included. @returns hashes of the deleted prefix chains' heads */
export async function deleteChains(database: StoreDatabase, chain: string, prefix: string | null): Promise<string[]> {
  const rows = prefix === null ? [] : await database.chains.where(':id').startsWith(prefix).toArray()
  await Promise.all([chain, ...rows.map((row) => row.id)].map((id) => entriesOf(database, id).delete()))
  await database.chains.bulkDelete([chain, ...rows.map((row) => row.id)])
  return rows.map((row) => row.hash)
}
