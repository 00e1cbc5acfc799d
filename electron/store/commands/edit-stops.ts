import { UserError } from '../../../shared/ipc/app-error'
import type { CommandOutcome, RowEdit } from '../../../shared/ipc/store-protocol'
import type { Stop } from '../../../shared/model/campaign'
import type { CampaignRow } from '../database/rows'
import type { TableName } from '../database/store-database'
import {
  chainOfCampaign,
  readComments,
  readRectifications,
  readStops,
  requireCampaign,
  toStop,
} from '../repositories/campaigns'
import { readUnits } from '../repositories/offices'
import { applyRowEdits, invertRowEdits } from './apply-row-edits'
import { campaignOutcome } from './campaign-outcome'
import type { CommandContext, CommandHandler } from './command'

const tables: readonly TableName[] = ['campaigns', 'units', 'attachments', 'stops', 'comments', 'rectifications']

async function editStops(
  context: CommandContext,
  campaign: CampaignRow,
  requested: readonly RowEdit<Stop>[],
  label: string,
): Promise<CommandOutcome<null>> {
  const { database, log } = context
  const stored = new Map((await readStops(database, campaign.key)).map((row) => [row.id, toStop(row)]))
  const { edits, put, removedIds, changes } = applyRowEdits('stop', stored, requested)
  if (edits.length === 0) return campaignOutcome(context, campaign, null, null)
  await refuseUnknown(context, campaign, put)
  await refuseUsed(context, campaign, removedIds)
  await Promise.all([
    database.stops.bulkPut(put.map((stop) => ({ ...stop, campaignKey: campaign.key }))),
    database.stops.bulkDelete(removedIds.map((id): [number, string] => [campaign.key, id])),
  ])
  log.append(chainOfCampaign(campaign), campaign.officeId, ...changes)
  const request = { campaignKey: campaign.key, edits: invertRowEdits(edits) }
  return campaignOutcome(context, campaign, null, { name: 'stops:restore', request, label })
}

/** Units and photos that a stop names must be in the office. */
async function refuseUnknown(
  { database }: CommandContext,
  campaign: CampaignRow,
  stops: readonly Stop[],
): Promise<void> {
  const known = new Set((await readUnits(database, campaign.officeId)).map((unit) => unit.id))
  for (const { name, unitIds, photos } of stops) {
    if (!unitIds.every((unitId) => known.has(unitId))) {
      throw new UserError('bad-input', `点位“${name}”所属的村(社区)不在本街道`, 'unitIds')
    }
    const rows = await database.attachments.bulkGet(photos.map((id): [string, string] => [campaign.officeId, id]))
    if (rows.includes(undefined)) throw new UserError('bad-input', `点位“${name}”的照片没有存好，请重新添加`, 'photos')
  }
}

async function refuseUsed(
  { database }: CommandContext,
  campaign: CampaignRow,
  stopIds: readonly string[],
): Promise<void> {
  if (stopIds.length === 0) return
  const rows = [...(await readComments(database, campaign.key)), ...(await readRectifications(database, campaign.key))]
  if (rows.every((row) => row.stopId === null || !stopIds.includes(row.stopId))) return
  throw new UserError('conflict', '这个点位已有点评或整改事项，不能删除')
}

/** Adds or replaces stops by id. */
export const saveStops: CommandHandler<'stops:save'> = {
  tables,
  async run(context, { campaignKey, stops }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    const stored = new Map((await readStops(context.database, campaignKey)).map((row) => [row.id, toStop(row)]))
    const edits = [...new Map(stops.map((stop) => [stop.id, { from: stored.get(stop.id) ?? null, to: stop }])).values()]
    return editStops(context, campaign, edits, edits.length === 1 ? `修改点位“${edits[0]?.to.name}”` : '修改点位')
  },
}

export const deleteStop: CommandHandler<'stops:delete'> = {
  tables,
  async run(context, { campaignKey, stopId }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    const row = await context.database.stops.get([campaignKey, stopId])
    if (row === undefined) throw new UserError('not-found', '找不到这个点位，可能已被删除')
    return editStops(context, campaign, [{ from: toStop(row), to: null }], `删除点位“${row.name}”`)
  },
}

/** Puts stops back as they were. */
export const restoreStops: CommandHandler<'stops:restore'> = {
  tables,
  async run(context, { campaignKey, edits }) {
    return editStops(context, await requireCampaign(context.database, campaignKey), edits, '修改点位')
  },
}
