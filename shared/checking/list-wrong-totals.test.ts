import { expect, test } from 'vitest'
import { contestDefinitionSchema, type Sheet } from '../model/contest'
import { listWrongTotals } from './list-wrong-totals'

const definition = contestDefinitionSchema.parse({
  id: 'c',
  name: '综合评比',
  unitIds: ['u2', 'u1'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p' },
    { id: 'j2', label: '评委02', panelId: 'p', withdrawn: true },
  ],
  composition: 'sum',
  parts: [
    {
      ...{ id: 'a', name: '现场观摩', panels: [{ panelId: 'p' }] },
      sections: [
        {
          name: '',
          items: [
            { id: 'i1', name: '重点任务', max: '60' },
            { id: 'i2', name: '扣分', max: '40', kind: 'deduct' },
          ],
        },
      ],
    },
  ],
  notApplicable: [{ unitId: 'u2', itemId: 'i2' }],
})

function sheet(
  unitId: string,
  marks: Record<string, number>,
  total: number | null,
  change: Partial<Sheet> = {},
): Sheet {
  return { judgeId: 'j1', unitId, partId: 'a', abstained: false, marks, total, ...change }
}

test('written totals that are not the sum of the marks are listed in the order of the pile', () => {
  const sheets = [sheet('u1', { i1: 5500, i2: 500 }, 9100), sheet('u2', { i1: 5000, i2: 100 }, 4950)]
  expect(listWrongTotals(definition, sheets)).toEqual([
    { judgeId: 'j1', unitId: 'u2', partId: 'a', written: 4950, sum: 5000 },
    { judgeId: 'j1', unitId: 'u1', partId: 'a', written: 9100, sum: 9000 },
  ])
  expect(listWrongTotals(definition, sheets, [{ judgeId: 'j1', unitId: 'u2' }])).toHaveLength(1)
})

test('nothing is said of totals that agree, and of sheets that are not whole or not counted', () => {
  expect(
    listWrongTotals(definition, [
      sheet('u1', { i1: 5500, i2: 500 }, 9000),
      sheet('u2', { i1: 5000 }, 5000),
      sheet('u1', { i1: 5500 }, 100, { partId: 'gone' }),
      sheet('u1', { i1: 5500, i2: 500 }, 1, { judgeId: 'j2' }),
    ]),
  ).toEqual([])
  expect(listWrongTotals(definition, [sheet('u1', { i1: 5500 }, 100)])).toEqual([])
  expect(listWrongTotals(definition, [sheet('u1', { i1: 5500, i2: 0 }, 100, { abstained: true })])).toEqual([])
})
