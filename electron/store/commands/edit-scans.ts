import { UserError } from '../../../shared/ipc/app-error'
import type { Attachment } from '../../../shared/model/package'
import { scanLimits } from '../../../shared/model/scan-limits'
import type { StoreDatabase } from '../database/store-database'
import { readAttachments } from '../repositories/attachments'
import { requireCampaign } from '../repositories/campaigns'
import { nextSeq, rowsOfOffice } from '../repositories/offices'
import type { CommandHandler } from './command'
import { campaignTables, editCampaign } from './edit-campaign'

/** Attaches scans whose files are already stored; one that is attached already stays where it is. Logged as `campaign.scans`. */
export const addScans: CommandHandler<'campaigns:add-scans'> = {
  tables: campaignTables,
  async run(context, { campaignKey, attachments }) {
    const { database } = context
    const campaign = await requireCampaign(database, campaignKey)
    const added = attachments.filter(({ id }) => !campaign.scans.includes(id))
    const scans = [...new Set([...campaign.scans, ...added.map(({ id }) => id)])]
    await addRows(database, campaign.officeId, added)
    await refuseTooMany(database, campaign.officeId, scans)
    const label = added.length === 1 ? `添加扫描件“${added[0]?.name}”` : `添加 ${added.length} 个扫描件`
    const outcome = await editCampaign(context, campaign, { scans }, label)
    return { ...outcome, value: { added: scans.length - campaign.scans.length } }
  },
}

async function addRows(database: StoreDatabase, officeId: string, attachments: readonly Attachment[]): Promise<void> {
  const rows = await rowsOfOffice(database, 'attachments', officeId).toArray()
  const known = new Set(rows.map((row) => row.id))
  const missing = [...new Map(attachments.map((attachment) => [attachment.id, attachment])).values()].filter(
    ({ id }) => !known.has(id),
  )
  const first = nextSeq(rows)
  await database.attachments.bulkAdd(
    missing.map(({ id, name, mediaType, bytes }, index) => ({
      ...{ id, name, mediaType, bytes },
      officeId,
      seq: first + index,
    })),
  )
}

/** A campaign with its scans must fit into one package. */
async function refuseTooMany(database: StoreDatabase, officeId: string, scans: readonly string[]): Promise<void> {
  if (scans.length > scanLimits.count) {
    throw new UserError('bad-input', `一次活动最多 ${scanLimits.count} 个扫描件，没有添加`)
  }
  const rows = await readAttachments(database, officeId, scans)
  if (rows.reduce((sum, row) => sum + row.bytes, 0) <= scanLimits.totalBytes) return
  const megabytes = scanLimits.totalBytes / 1024 / 1024
  throw new UserError('bad-input', `一次活动的扫描件合计不能超过 ${megabytes} MB，没有添加。请降低扫描分辨率后再试`)
}

/** Takes a scan off the campaign; undo puts it back in its place. Its file stays for undo. */
export const removeScan: CommandHandler<'campaigns:remove-scan'> = {
  tables: campaignTables,
  async run(context, { campaignKey, scanId }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    if (!campaign.scans.includes(scanId)) throw new UserError('not-found', '找不到这个扫描件，可能已被删除')
    const [row] = await readAttachments(context.database, campaign.officeId, [scanId])
    const scans = campaign.scans.filter((id) => id !== scanId)
    return editCampaign(context, campaign, { scans }, `删除扫描件“${row?.name ?? ''}”`)
  },
}
