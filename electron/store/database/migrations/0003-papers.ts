import type { Migration } from './migration'

type Contest = { papers?: { form: 'judge'; panels: never[] } }

export const papers: Migration = {
  number: 3,
  slug: 'papers',
  reason: 'Contests keep how many printed sheets went out and came back, by panel.',
  tables: {},
  upgrade: async (transaction) => {
    await transaction
      .table<Contest>('contests')
      .toCollection()
      .modify((contest) => {
        contest.papers = { form: 'judge', panels: [] }
      })
  },
}
