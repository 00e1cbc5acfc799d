import { createContext, useContext } from 'react'
import type { DraftHandle } from './use-contest-draft'

export const DraftContext = createContext<DraftHandle | null>(null)

/** The draft of the contest on the screen. */
export function useDraft(): DraftHandle {
  const draft = useContext(DraftContext)
  if (draft === null) throw new Error('no contest draft around this component')
  return draft
}
