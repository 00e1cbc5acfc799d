/** What is being written, by campaign, so that looking at another tab loses nothing. */
import { create } from 'zustand'
import type { Comment } from '../../../shared/model/campaign'
import type { CommentContext } from './comment-context'

export type CommentDraft = { context: CommentContext; speakerPost: string; kind: Comment['kind']; text: string }

type State = { drafts: Record<number, CommentDraft> }
type Actions = { change(campaignKey: number, draft: CommentDraft): void }

export const useCommentDrafts = create<State & Actions>()((set) => ({
  drafts: {},
  change: (campaignKey, draft) => set((state) => ({ drafts: { ...state.drafts, [campaignKey]: draft } })),
}))
