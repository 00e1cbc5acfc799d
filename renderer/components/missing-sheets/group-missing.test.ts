import { expect, test } from 'vitest'
import { listMissingSheets, type SheetTable } from '../../../shared/scoring'
import { groupMissing } from './group-missing'

const cell = (state: 'blank' | 'incomplete' | 'counted') => ({ state, total: null })

const tables: SheetTable[] = [
  {
    partId: 'a',
    scores: [],
    groups: [
      {
        panelId: null,
        means: [],
        judges: [
          { judgeId: 'j1', cells: [cell('blank'), cell('counted')] },
          { judgeId: 'j2', cells: [cell('incomplete'), cell('blank')] },
        ],
      },
    ],
  },
]

test('missing sheets are listed with their state, and grouped by judge or unit in a given order', () => {
  const missing = listMissingSheets(['u1', 'u2'], tables)
  expect(missing.map(({ judgeId, unitId, state }) => `${judgeId} ${unitId} ${state}`)).toEqual([
    'j1 u1 blank',
    'j2 u1 incomplete',
    'j2 u2 blank',
  ])
  const byUnit = groupMissing(missing, 'unitId', ['u2', 'u1', 'u3'])
  expect(byUnit.map(({ id, sheets }) => [id, sheets.map((sheet) => sheet.judgeId)])).toEqual([
    ['u2', ['j2']],
    ['u1', ['j1', 'j2']],
  ])
  expect(groupMissing(missing, 'judgeId', []).map(({ id }) => id)).toEqual(['j1', 'j2'])
})
