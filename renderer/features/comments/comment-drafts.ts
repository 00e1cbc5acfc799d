/** What is being written, by campaign, so that neither another tab nor the end of the program loses it. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Comment } from '../../../shared/model/campaign'
import type { CommentContext } from './comment-context'

export type CommentDraft = { context: CommentContext; speakerPost: string; kind: Comment['kind']; text: string }

type State = { drafts: Record<number, CommentDraft> }
type Actions = { change(campaignKey: number, draft: CommentDraft): void }

export const useCommentDrafts = create<State & Actions>()(
  persist(
    (set) => ({
      drafts: {},
      change: (campaignKey, draft) => set((state) => ({ drafts: { ...state.drafts, [campaignKey]: draft } })),
    }),
    { name: 'comment-drafts' },
  ),
)
