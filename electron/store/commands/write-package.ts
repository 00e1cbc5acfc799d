import { UserError } from '../../../shared/ipc/app-error'
import { officeFactsSchema } from '../../../shared/model/office'
import { defaultOperatorLabels } from '../../../shared/model/operator-labels'
import type { DataPackage } from '../../../shared/model/package'
import type { PackageRecord } from '../../../shared/model/package-record'
import type { StoreDatabase } from '../database/store-database'
import { campaignsOfOffice } from '../repositories/campaigns'
import { nextSeq, rowsOfOffice } from '../repositories/offices'
import type { CommandContext, CommandHandler } from './command'
import { officeOutcome } from './office-outcome'
import { readRecord } from './read-record'
import { writePackageCampaign } from './write-package-campaign'
import { writeOfficeChains } from './write-package-chains'

/**
 * Writes a package that the reader has checked, all of it or nothing: the office if it is new, units and other rows of
 * the office that are missing, and campaigns that do not exist yet. What the office already has stays as it is.
 */
export const writePackage: CommandHandler<'packages:write'> = {
  tables: [
    'offices',
    'operators',
    'units',
    'campaigns',
    'stops',
    'comments',
    'rectifications',
    'contests',
    'sheets',
    'checks',
    'samples',
    'starRecords',
    'attachments',
  ],
  async run(context, { document, isRehearsal: isDemo = false }) {
    const { database } = context
    const record = readRecord(document)
    await refuseExisting(database, document)
    const isRehearsal = record?.rehearsal ?? isDemo
    await refuseMixedRehearsal(database, document, isRehearsal)
    const isNew = (await database.offices.get(document.office.id)) === undefined
    if (isNew) await addOffice(database, document, record)
    await addMissingRows(database, document)
    await writeOfficeChains(context, document, record, isNew)
    const campaignKeys: number[] = []
    for (const campaign of document.campaigns) {
      campaignKeys.push(await writePackageCampaign(context, document, campaign, record, isRehearsal))
    }
    return officeOutcome(context, document.office.id, { officeId: document.office.id, campaignKeys }, null)
  },
}

async function refuseExisting(database: StoreDatabase, { office, campaigns }: DataPackage): Promise<void> {
  const ids = campaigns.map((campaign): [string, string] => [office.id, campaign.id])
  for (const [index, id] of ids.entries()) {
    if ((await database.campaigns.where('[officeId+id]').equals(id).count()) === 0) continue
    const message = `活动“${campaigns[index]?.title}”已经在本街道的数据中，没有导入任何内容`
    throw new UserError('conflict', message, `campaigns[${index}]`)
  }
}

async function refuseMixedRehearsal(
  database: StoreDatabase,
  { office, campaigns }: DataPackage,
  isRehearsal: boolean,
): Promise<void> {
  const existing = await campaignsOfOffice(database, office.id).first()
  if (existing === undefined || campaigns.length === 0 || existing.rehearsal === isRehearsal) return
  const message = isRehearsal
    ? '这是演练数据，不能导入到已有正式数据的街道'
    : '本街道现有的是演练数据，请先删除演练活动，再导入正式数据'
  throw new UserError('conflict', message, 'record.rehearsal')
}

async function addOffice(
  database: StoreDatabase,
  { office }: DataPackage,
  record: PackageRecord | null,
): Promise<void> {
  const { id, name, district } = office
  const facts = record?.facts ?? officeFactsSchema.parse({})
  await database.offices.add({ id, name, district, facts, seq: nextSeq(await database.offices.toArray()) })
  const operators = record?.operators ?? defaultOperatorLabels.map((label) => ({ id: crypto.randomUUID(), label }))
  await database.operators.bulkAdd(operators.map((operator, index) => ({ ...operator, officeId: id, seq: index + 1 })))
}

async function addMissingRows(database: CommandContext['database'], document: DataPackage): Promise<void> {
  const officeId = document.office.id
  const [units, attachments, records] = await Promise.all([
    rowsOfOffice(database, 'units', officeId).toArray(),
    rowsOfOffice(database, 'attachments', officeId).toArray(),
    rowsOfOffice(database, 'starRecords', officeId).toArray(),
  ])
  const unitIds = new Set(units.map((unit) => unit.id))
  const attachmentIds = new Set(attachments.map((attachment) => attachment.id))
  const recordIds = new Set(records.map(({ unitId, year, quarterKey }) => JSON.stringify([unitId, year, quarterKey])))
  const place = <Row>(rows: readonly Row[], first: number) =>
    rows.map((row, index) => ({ ...row, officeId, seq: first + index }))
  const newUnits = document.units.filter((unit) => !unitIds.has(unit.id))
  const newAttachments = document.attachments.filter((attachment) => !attachmentIds.has(attachment.id))
  const newRecords = document.starRecords
    .map((record) => ({ ...record, quarterKey: record.quarter ?? 0 }))
    .filter(({ unitId, year, quarterKey }) => !recordIds.has(JSON.stringify([unitId, year, quarterKey])))
  await Promise.all([
    database.units.bulkAdd(place(newUnits, nextSeq(units))),
    database.attachments.bulkAdd(place(newAttachments, nextSeq(attachments))),
    database.starRecords.bulkAdd(place(newRecords, nextSeq(records))),
  ])
}
