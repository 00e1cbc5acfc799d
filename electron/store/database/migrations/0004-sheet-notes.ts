import type { Migration } from './migration'

type Contest = { sheetNotes?: never[] }
type Chain = { contest: { voidPapers?: never[] } | null }

export const sheetNotes: Migration = {
  number: 4,
  slug: 'sheet-notes',
  reason: 'Contests keep what is noted of printed sheets, and the head of their log which of them are void.',
  tables: {},
  upgrade: async (transaction) => {
    await transaction
      .table<Contest>('contests')
      .toCollection()
      .modify((contest) => {
        contest.sheetNotes = []
      })
    await transaction
      .table<Chain>('chains')
      .toCollection()
      .modify(({ contest }) => {
        if (contest !== null) contest.voidPapers = []
      })
  },
}
