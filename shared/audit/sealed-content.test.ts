import { expect, test } from 'vitest'
import { type ContestRecord, contestDefinitionSchema, type Sheet } from '../model/contest'
import { sealedContentText } from './sealed-content'

const units = [
  { unitId: 'u1', name: '民安社区', group: '社区组' },
  { unitId: 'u2', name: '青松社区', group: '社区组' },
  { unitId: 'u3', name: '不参评', group: '' },
]

const definition = contestDefinitionSchema.parse({
  id: 't1',
  name: '综合评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p1', name: '班子成员' }],
  judges: [{ id: 'j1', label: '评委01', panelId: 'p1' }],
  composition: 'sum',
  parts: [
    {
      id: 'a1',
      name: '现场观摩',
      panels: [{ panelId: 'p1' }],
      sections: [{ name: '', items: [{ id: 'i1', name: '内容', max: '100' }] }],
    },
  ],
})

function sheet(unitId: string, mark: number): Sheet {
  return { judgeId: 'j1', unitId, partId: 'a1', abstained: false, marks: { i1: mark }, total: null }
}

const contest: ContestRecord = { definition, sheets: [sheet('u1', 9000), sheet('u2', 8000)] }
const text = sealedContentText(contest, units)

test('the order of sheets and units, blank sheets, and units outside the contest do not matter', () => {
  const blank: Sheet = { ...sheet('u1', 0), judgeId: 'j2', marks: {} }
  expect(
    sealedContentText({ definition, sheets: [...contest.sheets].reverse().concat(blank) }, units.toReversed()),
  ).toBe(text)
  expect(sealedContentText(contest, units.slice(0, 2))).toBe(text)
})

test('every mark, every rule and every name matters', () => {
  expect(sealedContentText({ definition, sheets: [sheet('u1', 9001), sheet('u2', 8000)] }, units)).not.toBe(text)
  expect(sealedContentText({ definition, sheets: [sheet('u1', 9000)] }, units)).not.toBe(text)
  expect(sealedContentText({ ...contest, definition: { ...definition, decimals: 3 } }, units)).not.toBe(text)
  expect(sealedContentText(contest, [{ unitId: 'u1', name: '民安', group: '社区组' }, ...units.slice(1)])).not.toBe(
    text,
  )
})

test('a void paper matters with its reason and its marks; where nothing is void, nothing is said of it', () => {
  const [first, second] = contest.sheets as [Sheet, Sheet]
  const paper = { judgeId: 'j1', unitId: 'u2', reason: '涂改' }
  const voided = { papers: [paper], sheets: [second] }
  const cover = (change: Partial<typeof voided>) =>
    sealedContentText({ definition, sheets: [first], voided: { ...voided, ...change } }, units)
  const whole = cover({})
  expect(whole).not.toBe(text)
  expect(cover({ papers: [{ ...paper, reason: '未签名' }] })).not.toBe(whole)
  expect(cover({ sheets: [sheet('u2', 8001)] })).not.toBe(whole)
  expect(cover({ sheets: [second, { ...second, judgeId: 'j2', marks: {} }] })).toBe(whole)
  expect(sealedContentText({ ...contest, voided: { papers: [], sheets: [] } }, units)).toBe(text)
})
