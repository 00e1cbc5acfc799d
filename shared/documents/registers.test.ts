import { expect, test } from 'vitest'
import { buildDrawList, buildDutyForm, buildSignIn } from './registers'
import { makeCampaign } from './test-support/make-campaign'

test('签到表: the 名单, then blank rows that fill the page', () => {
  const source = { ...makeCampaign(2), attendees: [{ post: '街道党工委副书记', name: '' }] }
  const { pages } = buildSignIn(source, 'A4')
  expect(pages).toHaveLength(1)
  expect(pages[0]?.rows).toHaveLength(18)
  expect(pages[0]?.rows[0]).toEqual(['1', '', '街道党工委副书记', ''])
  expect(pages[0]?.rows[17]).toEqual(['18', '', '', ''])
})

test('签到表 of 40 persons: three full pages, numbered through, every one with its heading', () => {
  const attendees = Array.from({ length: 40 }, (_, index) => ({ post: `第${index + 1}社区书记`, name: '' }))
  const { pages } = buildSignIn({ ...makeCampaign(2), attendees }, 'A4')
  expect(pages.map((page) => page.rows.length)).toEqual([18, 18, 18])
  expect(pages[2]?.rows[0]?.[0]).toBe('37')
  expect(new Set(pages.map((page) => page.title))).toEqual(new Set(['观摩活动签到表']))
  expect(buildSignIn({ ...makeCampaign(2), attendees }, 'A3').pages).toHaveLength(2)
})

test('抽签顺序表: the units of the contest in their order, the number left to be drawn', () => {
  const source = makeCampaign(3)
  const [contest] = source.contests
  const definition = { ...contest.definition, unitIds: ['u3', 'u1', 'u2'] }
  const { pages } = buildDrawList({ ...source, contests: [{ ...contest, definition }] }, 'A4')
  expect(pages[0]?.rows).toEqual([
    ['1', '第3社区', '', '', ''],
    ['2', '第1社区', '', '', ''],
    ['3', '第2社区', '', '', ''],
  ])
})

test('抽签顺序表 of two contests has a page for each; without a contest it lists all units', () => {
  const source = makeCampaign(2)
  const [contest] = source.contests
  const second = { ...contest, definition: { ...contest.definition, name: '网格化评比' } }
  const titles = buildDrawList({ ...source, contests: [contest, second] }, 'A4').pages.map((page) => page.title)
  expect(titles).toEqual([`观摩活动${contest.definition.name}抽签顺序表`, '观摩活动网格化评比抽签顺序表'])
  expect(buildDrawList({ ...source, contests: [] }, 'A4').pages[0]?.rows).toHaveLength(2)
})

test('工作人员分工表 is a blank form', () => {
  const { pages, columns } = buildDutyForm(makeCampaign(2), 'A4')
  expect(pages[0]?.rows).toHaveLength(18)
  expect(
    pages[0]?.rows.every((row) => row.length === columns.length && row.slice(1).every((cell) => cell === '')),
  ).toBe(true)
})
