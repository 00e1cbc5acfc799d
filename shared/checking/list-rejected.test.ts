import { expect, test } from 'vitest'
import { contestDefinitionSchema } from '../model/contest'
import type { StoredSheet } from '../model/record'
import { listRejected } from './list-rejected'

const definition = contestDefinitionSchema.parse({
  id: 'c',
  name: '综合评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p', ownUnitIds: ['u2'] },
    { id: 'j2', label: '评委02', panelId: 'p', withdrawn: true },
  ],
  recusal: true,
  composition: 'sum',
  parts: [
    {
      id: 'a',
      name: '现场观摩',
      panels: [{ panelId: 'p' }],
      sections: [
        {
          name: '',
          items: [
            { id: 'i1', name: '重点任务', max: '60' },
            { id: 'i2', name: '特色亮点', max: '40' },
          ],
        },
      ],
    },
    {
      id: 'b',
      name: '比学汇报',
      panels: [{ panelId: 'p' }],
      entry: 'total',
      sections: [{ name: '', items: [{ id: 'i3', name: '汇报', max: '40' }] }],
    },
  ],
  notApplicable: [{ unitId: 'u1', itemId: 'i2' }],
})

function sheet(judgeId: string, unitId: string, partId: string, rejected: Record<string, string>): StoredSheet {
  return { judgeId, unitId, partId, abstained: false, marks: {}, total: null, rejected }
}

test('texts that do not fit are listed where someone can put them right', () => {
  const sheets = [
    sheet('j1', 'u1', 'b', { '': '41', i3: '50' }),
    sheet('j1', 'u1', 'a', { i1: '75', i2: '45', gone: '9', '': '120' }),
    sheet('j1', 'u2', 'a', { i1: '75' }),
    sheet('j2', 'u1', 'a', { i1: '75' }),
  ]
  expect(listRejected(definition, sheets).map(({ partId, cell, text }) => [partId, cell, text])).toEqual([
    ['a', 'i1', '75'],
    ['a', '', '120'],
    ['b', '', '41'],
  ])
  expect(listRejected(definition, [{ ...sheet('j1', 'u1', 'a', { i1: '75' }), abstained: true }])).toEqual([])
})
