import { UserError } from '../../shared/ipc/app-error'
import type { ContestDefinition } from '../../shared/model/contest'
import type { CampaignDetail, ContestDetail } from '../../shared/model/record'
import { invoke } from '../client/desk-client'
import { inTurn } from './in-turn'
import { texts } from './texts'

/**
 * Edits a part of a campaign that is saved as a whole: `edit` is given what is stored once the edits before it are done,
 * never what the screen still shows, so that a quick second edit keeps the first.
 * @throws UserError
 */
export function editCampaign<Value>(
  campaignKey: number,
  edit: (stored: CampaignDetail) => Promise<Value>,
): Promise<Value> {
  return inTurn(async () => edit(await invoke('campaigns:get', { campaignKey })))
}

/** As `editCampaign`, for one of its contests. @throws UserError */
export function editContest<Value>(
  { campaignKey, key }: Pick<ContestDetail, 'campaignKey' | 'key'>,
  edit: (stored: ContestDetail) => Promise<Value>,
): Promise<Value> {
  return editCampaign(campaignKey, ({ contests }) => {
    const stored = contests.find((contest) => contest.key === key)
    if (stored === undefined) throw new UserError('not-found', texts.contestGone)
    return edit(stored)
  })
}

/** @param screen whose undo list the edit joins; `reason` is empty where none is needed @throws UserError */
export function editDefinition(
  contest: Pick<ContestDetail, 'campaignKey' | 'key'>,
  change: (definition: ContestDefinition) => ContestDefinition,
  reason: string,
  screen: string,
): Promise<{ revision: number }> {
  return editContest(contest, ({ key: contestKey, definition, revision }) =>
    invoke('contests:update', { contestKey, definition: change(definition), revision, reason }, screen),
  )
}
