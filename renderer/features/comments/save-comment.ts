import { UserError } from '../../../shared/ipc/app-error'
import type { Comment } from '../../../shared/model/campaign'
import { invoke } from '../../client/desk-client'
import { editCampaign } from '../../state/edit-campaign'
import { texts } from './texts'

/** Changes some fields of a comment and leaves the others as they are stored. @throws UserError */
export function saveComment(
  campaignKey: number,
  commentId: string,
  change: Partial<Omit<Comment, 'id'>>,
): Promise<null> {
  return editCampaign(campaignKey, ({ comments }) => {
    const comment = comments.find((one) => one.id === commentId)
    if (comment === undefined) throw new UserError('not-found', texts.gone)
    return invoke('comments:save', { campaignKey, comments: [{ ...comment, ...change }] }, 'comments')
  })
}
