import { expect, test } from 'vitest'
import { contestDefinitionSchema } from '../model/contest'
import type { SheetNote } from '../model/sheet-note'
import { describeVoided, listNotes } from './list-notes'

const definition = contestDefinitionSchema.parse({
  id: 'c',
  name: '综合评比',
  unitIds: ['u2', 'u1'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p' },
    { id: 'j2', label: '评委02', panelId: 'p' },
  ],
  composition: 'sum',
  parts: [{ id: 'a', name: '现场', panels: [{ panelId: 'p' }], sections: [] }],
})

test('notes come in the order of the pile, in words', () => {
  const notes: SheetNote[] = [
    { judgeId: 'j2', unitId: 'u2', remarks: [], void: { reason: '未签编号' } },
    { judgeId: 'j1', unitId: 'u1', remarks: ['illegible', 'altered'], void: null },
    { judgeId: 'j1', unitId: 'u2', remarks: ['altered'], void: { reason: '涂改' } },
    { judgeId: 'gone', unitId: null, remarks: ['missing-items'], void: null },
  ]
  const lines = listNotes(definition, notes, (unitId) => ({ u1: '甲村', u2: '乙村' })[unitId] ?? unitId)
  expect(lines.map(({ name, remarks, reason }) => [name, remarks, reason])).toEqual([
    ['评委01·乙村', '涂改', '涂改'],
    ['评委01·甲村', '涂改、字迹不清', null],
    ['评委02·乙村', '', '未签编号'],
    ['gone', '缺项', null],
  ])
  expect(describeVoided(lines)).toBe('评委01·乙村（涂改）；评委02·乙村（未签编号）')
})
