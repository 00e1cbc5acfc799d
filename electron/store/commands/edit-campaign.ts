import { UserError } from '../../../shared/ipc/app-error'
import type { CampaignFields, CommandOutcome } from '../../../shared/ipc/store-protocol'
import type { CampaignDefinition } from '../../../shared/model/campaign'
import type { CampaignExtras } from '../../../shared/model/record'
import type { CampaignRow } from '../database/rows'
import type { TableName } from '../database/store-database'
import { chainOfCampaign, readContests, requireCampaign } from '../repositories/campaigns'
import { differingKeys, isSameJson, pickJson, toJson } from '../repositories/json'
import { readUnits } from '../repositories/offices'
import { findCampaignUse } from '../repositories/unit-use'
import { campaignOutcome } from './campaign-outcome'
import { checkCampaign } from './check-campaign'
import type { CommandContext, CommandHandler } from './command'

export const campaignTables: readonly TableName[] = [
  'campaigns',
  'units',
  'stops',
  'comments',
  'rectifications',
  'contests',
  'attachments',
]

/**
 * Changes fields of a campaign, one log entry per field: the way of every command on its own fields.
 * @throws UserError when a unit that is used would leave, or one under a sealed contest would change
 */
export async function editCampaign(
  context: CommandContext,
  campaign: CampaignRow,
  fields: CampaignFields,
  label: string,
): Promise<CommandOutcome<null>> {
  const { attendees, departureTime, scans, ...patch } = { ...readExtras(campaign), ...fields }
  const extras: CampaignExtras = { attendees, departureTime, scans }
  const definition: CampaignDefinition = { ...campaign.definition, ...patch }
  if (!isSameJson(definition, campaign.definition)) await checkChange(context, campaign, definition)
  if (!isSameJson(scans, campaign.scans)) await refuseMissingScans(context, campaign, scans)
  const before = readFields(campaign)
  const after = { ...definition, ...extras }
  const keys = differingKeys(before, after)
  if (keys.length === 0) return campaignOutcome(context, campaign, null, null)
  await context.database.campaigns.put({ ...campaign, definition, ...extras })
  for (const key of keys as (keyof typeof after)[]) {
    const change = { what: `campaign.${key}`, before: toJson(before[key]), after: toJson(after[key]) }
    context.log.append(chainOfCampaign(campaign), campaign.officeId, change)
  }
  const request = { campaignKey: campaign.key, from: pickJson(after, keys), to: pickJson(before, keys) }
  return campaignOutcome(context, campaign, null, { name: 'campaigns:restore', request, label })
}

function readExtras({ attendees, departureTime, scans }: CampaignRow): CampaignExtras {
  return { attendees, departureTime, scans }
}

function readFields(campaign: CampaignRow): CampaignDefinition & CampaignExtras {
  return { ...campaign.definition, ...readExtras(campaign) }
}

/** A scan that is put back may have gone with another campaign that had it too. */
async function refuseMissingScans(
  { database }: CommandContext,
  { officeId }: CampaignRow,
  scans: readonly string[],
): Promise<void> {
  const rows = await database.attachments.bulkGet(scans.map((id): [string, string] => [officeId, id]))
  if (rows.includes(undefined)) throw new UserError('not-found', '扫描件已不在本机的记录里，请重新添加', 'scans')
}

async function checkChange(
  { database }: CommandContext,
  campaign: CampaignRow,
  after: CampaignDefinition,
): Promise<void> {
  const before = campaign.definition
  const officeUnits = await readUnits(database, campaign.officeId)
  const known = [...officeUnits.map((unit) => unit.id), ...before.units.map((unit) => unit.unitId)]
  checkCampaign(after, new Set(known))
  const kept = new Map(after.units.map((unit) => [unit.unitId, unit]))
  const changed = before.units.filter((unit) => !isSameJson(unit, kept.get(unit.unitId)))
  const contests = changed.length === 0 ? [] : await readContests(database, campaign.key)
  for (const unit of changed) {
    const sealed = contests.find(
      ({ state, definition }) => state !== 'open' && definition.unitIds.includes(unit.unitId),
    )
    if (sealed !== undefined) {
      throw new UserError(
        'sealed',
        `“${unit.name}”参加的评比“${sealed.definition.name}”已封存，不能改名称、分组或移出`,
        'units',
      )
    }
    const use = kept.has(unit.unitId) ? null : await findCampaignUse(database, campaign, unit.unitId)
    if (use !== null) throw new UserError('conflict', `“${unit.name}”${use}，不能移出活动`, 'units')
  }
}

export const updateCampaign: CommandHandler<'campaigns:update'> = {
  tables: campaignTables,
  async run(context, { campaignKey, patch }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    return editCampaign(context, campaign, given, '修改活动方案')
  },
}

export const saveAttendees: CommandHandler<'campaigns:save-attendees'> = {
  tables: campaignTables,
  async run(context, { campaignKey, attendees }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    return editCampaign(context, campaign, { attendees }, '修改名单')
  },
}

/** Puts fields of a campaign back, if they are still as the command left them. */
export const restoreCampaign: CommandHandler<'campaigns:restore'> = {
  tables: campaignTables,
  async run(context, { campaignKey, from, to }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    if (!isSameJson(pickJson(readFields(campaign), Object.keys(from)), from)) {
      throw new UserError('conflict', '活动方案已被改动，没有执行，请核对后再试')
    }
    return editCampaign(context, campaign, to, '修改活动方案')
  },
}
