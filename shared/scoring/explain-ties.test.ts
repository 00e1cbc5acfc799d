import { expect, test } from 'vitest'
import { contestDefinitionSchema, type TieBreaker } from '../model/contest'
import { explainUnit } from './index'

const units = ['甲村', '乙村', '丙村'].map((name) => ({ unitId: name, name, group: '' }))

/** Two parts of 10 points: 甲村 9 + 8, 乙村 8 + 9, 丙村 6 + 6, each from one judge. */
function explainRank(tieBreakers: readonly TieBreaker[], unitId: string) {
  const definition = contestDefinitionSchema.parse({
    id: 't',
    name: '评比',
    unitIds: units.map((unit) => unit.unitId),
    panels: [{ id: 'p', name: '班子成员' }],
    judges: [{ id: 'j', label: '评委01', panelId: 'p' }],
    composition: 'sum',
    tieBreakers,
    parts: ['现场观摩', '比学汇报'].map((name, index) => ({
      ...{ id: `a${index}`, name, panels: [{ panelId: 'p' }] },
      sections: [{ name: '', items: [{ id: `i${index}`, name: `${name}得分`, max: '10', step: '1' }] }],
    })),
    notApplicable: [{ unitId: '丙村', itemId: 'i1' }],
  })
  const marks = { 甲村: [900, 800], 乙村: [800, 900], 丙村: [850, 0] }
  const sheets = Object.entries(marks).flatMap(([unit, [first = 0, second = 0]]) =>
    [first, second].map((mark, index) => ({
      ...{ judgeId: 'j', unitId: unit, partId: `a${index}`, abstained: false, total: null },
      marks: { [`i${index}`]: mark },
    })),
  )
  return explainUnit({ definition, sheets }, units, unitId).at(-1)
}

test('a part decides, with the figures of both', () => {
  const step = explainRank([{ partId: 'a1' }], '甲村')
  expect(step).toEqual({
    title: '名次',
    value: '2',
    lines: ['排在前面的有 1 个单位', '得分相同的共 2 个单位：甲村、乙村', '比较“比学汇报”得分：乙村 9，甲村 8'],
  })
})

test('what compares nothing says so, and the rest share the rank', () => {
  expect(explainRank([], '乙村')?.lines.slice(1)).toEqual([
    '得分相同的共 2 个单位：甲村、乙村',
    '仍相同，2 个单位名次并列',
  ])
})

test('an order agreed on the spot is told with its reason', () => {
  expect(explainRank([{ manual: ['乙村'], reason: '现场抽签' }], '甲村')?.lines.slice(1)).toEqual([
    '得分相同的共 2 个单位：甲村、乙村',
    '按现场商定的先后（现场抽签）：乙村，甲村',
  ])
})
