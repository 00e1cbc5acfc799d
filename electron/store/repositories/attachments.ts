import type { Attachment } from '../../../shared/model/package'
import type { AttachmentRow, CampaignRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { campaignsOfOffice, readRectifications, readStops } from './campaigns'

type WithPhotos = { photos: readonly string[] }

/** Ids of all attachments that a campaign names, each once. */
export function listAttachmentIds(
  { scans }: Pick<CampaignRow, 'scans'>,
  stops: readonly WithPhotos[],
  rectifications: readonly WithPhotos[],
): string[] {
  return [...new Set([...[...stops, ...rectifications].flatMap((row) => row.photos), ...scans])]
}

export async function listCampaignAttachments(database: StoreDatabase, campaign: CampaignRow): Promise<string[]> {
  const stops = await readStops(database, campaign.key)
  return listAttachmentIds(campaign, stops, await readRectifications(database, campaign.key))
}

export function toAttachment({ id, name, mediaType, bytes }: AttachmentRow): Attachment {
  return { id, name, mediaType, bytes }
}

/** Those of `ids` that the office has, in the order given. */
export async function readAttachments(
  database: StoreDatabase,
  officeId: string,
  ids: readonly string[],
): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const rows = await database.attachments.bulkGet(ids.map((id): [string, string] => [officeId, id]))
  return rows.filter((row) => row !== undefined).map(toAttachment)
}

/** Deletes the rows of those of `ids` that no campaign of the office names any more. */
export async function deleteUnusedAttachments(
  database: StoreDatabase,
  officeId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const campaigns = await campaignsOfOffice(database, officeId).toArray()
  const lists = await Promise.all(campaigns.map((campaign) => listCampaignAttachments(database, campaign)))
  const used = new Set(lists.flat())
  const unused = ids.filter((id) => !used.has(id))
  await database.attachments.bulkDelete(unused.map((id): [string, string] => [officeId, id]))
}
