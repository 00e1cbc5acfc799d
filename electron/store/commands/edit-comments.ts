import { UserError } from '../../../shared/ipc/app-error'
import type { CommandOutcome, Placed, RowEdit } from '../../../shared/ipc/store-protocol'
import type { Comment } from '../../../shared/model/campaign'
import type { CampaignRow } from '../database/rows'
import type { TableName } from '../database/store-database'
import {
  chainOfCampaign,
  readComments,
  readRectifications,
  readStops,
  requireCampaign,
  toPlacedComment,
} from '../repositories/campaigns'
import { nextSeq, readUnits } from '../repositories/offices'
import { applyRowEdits, invertRowEdits } from './apply-row-edits'
import { campaignOutcome } from './campaign-outcome'
import type { CommandContext, CommandHandler } from './command'

const tables: readonly TableName[] = ['campaigns', 'units', 'stops', 'comments', 'rectifications']

async function editComments(
  context: CommandContext,
  campaign: CampaignRow,
  requested: readonly RowEdit<Placed<Comment>>[],
  label: string,
): Promise<CommandOutcome<null>> {
  const { database, log } = context
  const stored = new Map((await readComments(database, campaign.key)).map((row) => [row.id, toPlacedComment(row)]))
  const { edits, put, removedIds, changes } = applyRowEdits('comment', stored, requested)
  if (edits.length === 0) return campaignOutcome(context, campaign, null, null)
  await refuseUnknown(context, campaign, put)
  if (removedIds.length > 0) {
    const rows = await readRectifications(database, campaign.key)
    if (rows.some((row) => row.commentId !== null && removedIds.includes(row.commentId))) {
      throw new UserError('conflict', '这条点评已转为整改事项，不能删除')
    }
  }
  await Promise.all([
    database.comments.bulkPut(put.map((comment) => ({ ...comment, campaignKey: campaign.key }))),
    database.comments.bulkDelete(removedIds.map((id): [number, string] => [campaign.key, id])),
  ])
  log.append(chainOfCampaign(campaign), campaign.officeId, ...changes)
  const request = { campaignKey: campaign.key, edits: invertRowEdits(edits) }
  return campaignOutcome(context, campaign, null, { name: 'comments:restore', request, label })
}

async function refuseUnknown(
  { database }: CommandContext,
  campaign: CampaignRow,
  comments: readonly Comment[],
): Promise<void> {
  const unitIds = new Set((await readUnits(database, campaign.officeId)).map((unit) => unit.id))
  const stopIds = new Set((await readStops(database, campaign.key)).map((stop) => stop.id))
  for (const { unitId, stopId } of comments) {
    if (unitId !== null && !unitIds.has(unitId)) throw new UserError('bad-input', '点评的村(社区)不在本街道', 'unitId')
    if (stopId !== null && !stopIds.has(stopId))
      throw new UserError('bad-input', '找不到点评的点位，可能已被删除', 'stopId')
  }
}

/** Adds comments at the end, or replaces them by id. */
export const saveComments: CommandHandler<'comments:save'> = {
  tables,
  async run(context, { campaignKey, comments }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    const rows = await readComments(context.database, campaignKey)
    const stored = new Map(rows.map((row) => [row.id, toPlacedComment(row)]))
    const unique = [...new Map(comments.map((comment) => [comment.id, comment])).values()]
    const first = nextSeq(rows)
    const edits = unique.map((comment, index) => {
      const from = stored.get(comment.id) ?? null
      return { from, to: { ...comment, seq: from?.seq ?? first + index } }
    })
    return editComments(context, campaign, edits, '修改点评')
  },
}

export const deleteComment: CommandHandler<'comments:delete'> = {
  tables,
  async run(context, { campaignKey, commentId }) {
    const campaign = await requireCampaign(context.database, campaignKey)
    const row = await context.database.comments.get([campaignKey, commentId])
    if (row === undefined) throw new UserError('not-found', '找不到这条点评，可能已被删除')
    return editComments(context, campaign, [{ from: toPlacedComment(row), to: null }], '删除点评')
  },
}

/** Puts comments back as they were. */
export const restoreComments: CommandHandler<'comments:restore'> = {
  tables,
  async run(context, { campaignKey, edits }) {
    return editComments(context, await requireCampaign(context.database, campaignKey), edits, '修改点评')
  },
}
