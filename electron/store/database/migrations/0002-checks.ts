import type { Migration } from './migration'

type Sheet = { enteredBy?: string[] }

export const checks: Migration = {
  number: 2,
  slug: 'checks',
  reason:
    'Checks of sheets and random samples are kept, and sheets say who entered them, so that a second entry is by another.',
  tables: {
    checks: '[contestKey+judgeId+unitId+partId+method]',
    samples: '[contestKey+number]',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<Sheet>('sheets')
      .toCollection()
      .modify((sheet) => {
        sheet.enteredBy = []
      })
  },
}
