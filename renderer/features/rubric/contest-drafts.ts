/** Definitions being edited, by contest, so that what cannot be saved yet stays visible when another tab was looked at. */
import { create } from 'zustand'
import type { ContestDefinition } from '../../../shared/model/contest'

/** `base` is what was saved when the edit began, or last; `isChanging`: within the step 改规则. */
export type ContestDraft = { base: ContestDefinition; edited: ContestDefinition; isChanging: boolean }

type State = { drafts: Record<number, ContestDraft> }
type Actions = { put(contestKey: number, draft: ContestDraft | null): void }

export const useContestDrafts = create<State & Actions>()((set) => ({
  drafts: {},
  put: (contestKey, draft) =>
    set((state) => {
      const { [contestKey]: _, ...others } = state.drafts
      return { drafts: draft === null ? others : { ...others, [contestKey]: draft } }
    }),
}))
