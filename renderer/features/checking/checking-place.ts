/** Where the checker is, remembered while the window lives. */
import { create } from 'zustand'
import type { CheckMethod, SheetAddress } from '../../../shared/model/check'

type State = { method: CheckMethod; sheets: Readonly<Record<string, SheetAddress>> }
type Actions = {
  setMethod(method: CheckMethod): void
  /** `pile` names what the place belongs to: contest and method. */
  setSheet(pile: string, sheet: SheetAddress): void
}

export const useCheckingPlace = create<State & Actions>()((set) => ({
  method: 'aloud',
  sheets: {},
  setMethod: (method) => set({ method }),
  setSheet: (pile, sheet) => set(({ sheets }) => ({ sheets: { ...sheets, [pile]: sheet } })),
}))
