/** What was printed of every document, by campaign and contest; kept on this machine beyond the end of the program. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'

/** 未打印, 已打印, 内容已变. */
export type PrintState = 'never' | 'printed' | 'changed'

/** Fingerprint of the page as it was printed last, by `recordKey`. */
type State = { prints: Record<string, string> }
type Actions = { record(key: string, fingerprint: string): void }

export const usePrintRecords = create<State & Actions>()(
  persist(
    (set) => ({
      prints: {},
      record: (key, fingerprint) => set((state) => ({ prints: { ...state.prints, [key]: fingerprint } })),
    }),
    { name: 'print-records', partialize: ({ prints }) => ({ prints }) },
  ),
)

export function recordKey({ document, campaignKey, contestKey, unitId = '' }: DocumentRequest): string {
  return [campaignKey, contestKey ?? '', document, unitId].join(' ')
}

/** @param printed fingerprint of what was printed; undefined: nothing was. */
export function describePrint(printed: string | undefined, current: string): PrintState {
  if (printed === undefined) return 'never'
  return printed === current ? 'printed' : 'changed'
}
