import { Dexie } from 'dexie'
import { campaignChain, contestChain } from '../../../shared/audit/chain-id'
import { UserError } from '../../../shared/ipc/app-error'
import type { Placed } from '../../../shared/ipc/store-protocol'
import type { Comment, Rectification, Stop } from '../../../shared/model/campaign'
import type { ContestDetail } from '../../../shared/model/record'
import { listVoidPapers } from '../../../shared/model/void-papers'
import type { CampaignRow, ChainContest, CommentRow, ContestRow, RectificationRow, StopRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { inOrder } from './offices'

/** @throws UserError `not-found` */
export async function requireCampaign(database: StoreDatabase, campaignKey: number): Promise<CampaignRow> {
  const row = await database.campaigns.get(campaignKey)
  if (row === undefined) throw new UserError('not-found', '找不到这次活动，可能已被删除')
  return row
}

export function campaignsOfOffice(database: StoreDatabase, officeId: string) {
  return database.campaigns.where('[officeId+id]').between([officeId, Dexie.minKey], [officeId, Dexie.maxKey])
}

export function chainOfCampaign({ officeId, id }: CampaignRow): string {
  return campaignChain(officeId, id)
}

/** What the head of a contest's chain says of it. */
export function headOfContest({ key, state, revision, sheetNotes }: ContestRow): ChainContest {
  const voidPapers = listVoidPapers(sheetNotes).map(({ judgeId, unitId }) => ({ judgeId, unitId }))
  return { key, state, revision, voidPapers }
}

export function chainOfContest(campaign: CampaignRow, contest: Pick<ContestRow, 'id'>): string {
  return contestChain(campaign.officeId, campaign.id, contest.id)
}

/** The rows of one campaign in a table keyed by campaign and id. */
export function rowsOfCampaign<Name extends 'stops' | 'comments' | 'rectifications'>(
  database: StoreDatabase,
  name: Name,
  campaignKey: number,
): ReturnType<StoreDatabase[Name]['toCollection']> {
  const range = database[name].where(':id').between([campaignKey, Dexie.minKey], [campaignKey, Dexie.maxKey])
  return range as ReturnType<StoreDatabase[Name]['toCollection']>
}

export async function readStops(database: StoreDatabase, campaignKey: number): Promise<StopRow[]> {
  return inOrder(await rowsOfCampaign(database, 'stops', campaignKey).toArray())
}

export async function readComments(database: StoreDatabase, campaignKey: number): Promise<CommentRow[]> {
  return inOrder(await rowsOfCampaign(database, 'comments', campaignKey).toArray())
}

export async function readRectifications(database: StoreDatabase, campaignKey: number): Promise<RectificationRow[]> {
  return inOrder(await rowsOfCampaign(database, 'rectifications', campaignKey).toArray())
}

export async function readContests(database: StoreDatabase, campaignKey: number): Promise<ContestRow[]> {
  return inOrder(await database.contests.where('campaignKey').equals(campaignKey).toArray())
}

export function toStop({ campaignKey: _, ...stop }: StopRow): Stop {
  return stop
}

export function toPlacedComment({ campaignKey: _, ...comment }: CommentRow): Placed<Comment> {
  return comment
}

export function toComment({ campaignKey: _, seq: _seq, ...comment }: CommentRow): Comment {
  return comment
}

export function toRectification({ campaignKey: _, seq: _seq, ...rectification }: RectificationRow): Rectification {
  return rectification
}

export function toContestDetail(row: ContestRow, hasMarks: boolean): ContestDetail {
  const { key, campaignKey, definition, state, isSample, papers, sheetNotes, publications, revision } = row
  return { key, campaignKey, definition, state, isSample, papers, sheetNotes, hasMarks, publications, revision }
}
