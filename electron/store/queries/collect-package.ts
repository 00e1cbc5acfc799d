import { campaignChain, contestChainPrefix } from '../../../shared/audit/chain-id'
import type { DataPackage } from '../../../shared/model/package'
import type { PackageRecord } from '../../../shared/model/package-record'
import type { StoreDatabase } from '../database/store-database'
import { toAttachment } from '../repositories/attachments'
import { campaignsOfOffice, requireCampaign } from '../repositories/campaigns'
import { entriesOf, readOfficeChains, toEntry } from '../repositories/chains'
import {
  inOrder,
  readOperators,
  readUnits,
  requireOffice,
  rowsOfOffice,
  toOperator,
  toUnit,
} from '../repositories/offices'
import { collectCampaign } from './collect-campaign'
import type { QueryHandler } from './query'

/**
 * Everything of an office, or one campaign with the office's units, as one consistent document. Attachments are those
 * that the campaigns name; star records and the office's own log come with the whole office only.
 */
export const collectPackage: QueryHandler<'packages:collect'> = (database, { officeId, campaignKey, exportedAt }) => {
  const tables = database.tables.filter((table) => table.name !== 'commands')
  return database.transaction('r', tables, async (): Promise<DataPackage> => {
    const { id, name, district, facts } = await requireOffice(database, officeId)
    const rows =
      campaignKey === null
        ? (await campaignsOfOffice(database, officeId).toArray()).sort((left, right) => left.key - right.key)
        : [await requireCampaign(database, campaignKey)]
    const campaigns = await Promise.all(rows.map((row) => collectCampaign(database, row)))
    const operators = (await readOperators(database, officeId)).map(toOperator)
    const record: PackageRecord = {
      schema: 1,
      rehearsal: rows.some((row) => row.rehearsal),
      facts,
      operators,
      campaigns: campaigns.map((campaign) => campaign.record),
      chains: await collectChains(database, officeId, campaignKey === null ? null : (rows[0]?.id ?? null)),
    }
    return {
      format: 'liangsai-package',
      version: 1,
      exportedAt,
      office: { id, name, district },
      units: (await readUnits(database, officeId)).map(toUnit),
      attachments: await collectAttachments(
        database,
        officeId,
        campaigns.flatMap(({ attachmentIds }) => attachmentIds),
      ),
      campaigns: campaigns.map(({ campaign }) => campaign),
      starRecords: campaignKey === null ? await collectStarRecords(database, officeId) : [],
      record,
    }
  })
}

async function collectAttachments(
  database: StoreDatabase,
  officeId: string,
  ids: readonly string[],
): Promise<DataPackage['attachments']> {
  const named = new Set(ids)
  const rows = inOrder(await rowsOfOffice(database, 'attachments', officeId).toArray())
  return rows.filter((row) => named.has(row.id)).map(toAttachment)
}

async function collectStarRecords(database: StoreDatabase, officeId: string): Promise<DataPackage['starRecords']> {
  const rows = inOrder(await rowsOfOffice(database, 'starRecords', officeId).toArray())
  return rows.map(({ officeId: _, quarterKey: _key, seq: _seq, ...record }) => record)
}

async function collectChains(
  database: StoreDatabase,
  officeId: string,
  campaignId: string | null,
): Promise<PackageRecord['chains']> {
  const all = (await readOfficeChains(database, officeId)).map((chain) => chain.id)
  const isWanted = (id: string) =>
    campaignId === null ||
    id === campaignChain(officeId, campaignId) ||
    id.startsWith(contestChainPrefix(officeId, campaignId))
  return Promise.all(
    all.filter(isWanted).map(async (id) => ({ id, entries: (await entriesOf(database, id).toArray()).map(toEntry) })),
  )
}
