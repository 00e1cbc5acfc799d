import { expect, test } from 'vitest'
import { pickContest } from './campaign-source'
import { buildSummary } from './summary'
import { defaultSummaryLayout, moveColumn, type SummaryLayout } from './summary-layout'
import { makeCampaign, makeSheets } from './test-support/make-campaign'

const source = makeCampaign(3)
const [contest] = source.contests
const sheets = makeSheets(contest.definition, { u1: 100, u2: 300, u3: 200 })

function build(layout: Partial<SummaryLayout> = {}) {
  return buildSummary(pickContest(source, { ...contest, sheets }), { ...defaultSummaryLayout, ...layout })
}

const titles = (layout?: Partial<SummaryLayout>) => build(layout).columns.map(({ title }) => title)

test('columns that the result has nothing for are not offered', () => {
  expect(titles()).toEqual([
    '名次',
    '村（社区）',
    ...contest.definition.parts.map(({ name }) => name),
    '合计',
    '最终得分',
    ...(contest.definition.bands === null ? [] : ['等次']),
    '备注',
  ])
})

test('columns are left out, moved and added; the unit stays', () => {
  const shown = titles({
    order: ['published'],
    hidden: ['unit', 'parts', 'base', 'band', 'note'],
    blankColumns: ['备注一', '签收'],
  })
  expect(shown).toEqual(['最终得分', '名次', '村（社区）', '备注一', '签收'])
})

test('moving passes over columns that are not offered, and stops at the ends', () => {
  const { offeredColumns } = build()
  const moved = moveColumn(defaultSummaryLayout, offeredColumns, 'parts', -1)
  expect(build(moved).offeredColumns.slice(0, 3)).toEqual(['rank', 'parts', 'unit'])
  expect(moveColumn(defaultSummaryLayout, offeredColumns, 'rank', -1)).toBe(defaultSummaryLayout)
})

test('by 机构序列 the rows change their order and nothing else', () => {
  const byRank = build().rows
  const byUnit = build({ rowOrder: 'units' }).rows
  expect(byRank.map(({ rank }) => rank)).toEqual([1, 2, 3])
  expect(byUnit.map(({ unitId, rank }) => [unitId, rank])).toEqual([
    ['u1', 3],
    ['u2', 1],
    ['u3', 2],
  ])
  expect(byUnit.toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0))).toEqual(byRank)
})

test('signers of the layout stand in for those of the office', () => {
  expect(build().signers).toEqual(source.facts.signers)
  expect(build({ signers: ['经办人'] }).signers).toEqual(['经办人'])
})
