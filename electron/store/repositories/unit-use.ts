import { Dexie } from 'dexie'
import type { CampaignRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { campaignsOfOffice, readComments, readContests, readRectifications, readStops } from './campaigns'

/** Where a unit of an office is used, as the rest of a Chinese sentence; null when nowhere. */
export async function findUnitUse(database: StoreDatabase, officeId: string, unitId: string): Promise<string | null> {
  for (const campaign of await campaignsOfOffice(database, officeId).toArray()) {
    const isMember = campaign.definition.units.some((unit) => unit.unitId === unitId)
    if (isMember || (await findCampaignUse(database, campaign, unitId)) !== null) {
      return `已列入活动“${campaign.definition.title}”`
    }
  }
  const range = database.starRecords
    .where(':id')
    .between([officeId, unitId, Dexie.minKey], [officeId, unitId, Dexie.maxKey])
  return (await range.count()) > 0 ? '已有评星记录' : null
}

/** What inside a campaign, beside its list of units, names a unit; null when nothing does. */
export async function findCampaignUse(
  database: StoreDatabase,
  campaign: CampaignRow,
  unitId: string,
): Promise<string | null> {
  for (const { definition, publications } of await readContests(database, campaign.key)) {
    if (definition.unitIds.includes(unitId)) return `参加了评比“${definition.name}”`
    const judge = definition.judges.find((candidate) => candidate.ownUnitIds.includes(unitId))
    if (judge !== undefined) return `是评比“${definition.name}”中${judge.label}的所在单位`
    const isPublished = publications.some(({ results }) => results.some((result) => result.unitId === unitId))
    if (isPublished) return `列入了评比“${definition.name}”公布的结果`
  }
  const stops = await readStops(database, campaign.key)
  if (stops.some((stop) => stop.unitIds.includes(unitId))) return '有观摩点位'
  const comments = await readComments(database, campaign.key)
  if (comments.some((comment) => comment.unitId === unitId)) return '有点评'
  const rectifications = await readRectifications(database, campaign.key)
  return rectifications.some((row) => row.unitId === unitId) ? '有整改事项' : null
}
