/** The options of every official text, by campaign and document; kept beyond the end of the program. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { DocumentName } from '../../../shared/documents/document-table'
import { defaultTextOptions, type TextOptions, textOptionsSchema } from '../../../shared/documents/text-options'

/** What was changed; kept as it was written, so that an option of another version does no harm. */
type State = { changes: Record<string, unknown> }
type Actions = { change(campaignKey: number, document: DocumentName, options: Partial<TextOptions>): void }

export const useTextChoices = create<State & Actions>()(
  persist(
    (set) => ({
      changes: {},
      change: (campaignKey, document, options) =>
        set((state) => {
          const key = toKey(campaignKey, document)
          return { changes: { ...state.changes, [key]: { ...readOptions(state.changes[key]), ...options } } }
        }),
    }),
    { name: 'text-choices', partialize: ({ changes }) => ({ changes }) },
  ),
)

/** The options of a text, the defaults where nothing was chosen. */
export function textOptionsOf({ changes }: State, campaignKey: number, document: DocumentName): TextOptions {
  return readOptions(changes[toKey(campaignKey, document)])
}

function toKey(campaignKey: number, document: DocumentName): string {
  return `${campaignKey} ${document}`
}

function readOptions(stored: unknown): TextOptions {
  const parsed = textOptionsSchema.safeParse(stored ?? {})
  return parsed.success ? parsed.data : defaultTextOptions
}
