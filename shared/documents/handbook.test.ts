import { expect, test } from 'vitest'
import { rectificationSchema } from '../model/campaign'
import { buildHandbook } from './handbook'
import { makeCampaign } from './test-support/make-campaign'

test('stops in the order of the tour, the open problems of the campaign before at their unit', () => {
  const source = makeCampaign(2)
  const problem = { id: 'r', unitId: 'u2', problem: '台账不全', status: 'open', dueDate: '2023-05-31' }
  const earlier = { campaign: source.campaign, rectifications: [rectificationSchema.parse(problem)], contests: [] }
  const { stops, route } = buildHandbook({ ...source, earlier })
  expect(stops.map(({ order, name, units }) => [order, name, units])).toEqual([
    [1, '第1社区党群服务中心', '第1社区'],
    [2, '第2社区党群服务中心', '第2社区'],
  ])
  expect(stops.map(({ openProblems }) => openProblems)).toEqual([
    [],
    [{ problem: '台账不全', due: '2023年5月31日', status: '待整改' }],
  ])
  expect(route.rows.map(({ arrival }) => arrival)).toEqual(['08:40', '09:10'])
})

test('a column for each part of each contest; a unit outside a contest is not marked there', () => {
  const source = makeCampaign(3)
  const [contest] = source.contests
  const second = { ...contest, definition: { ...contest.definition, id: 'd', name: '第二项', unitIds: ['u3'] } }
  const { marking, rubric } = buildHandbook({ ...source, contests: [contest, second] })
  const count = contest.definition.parts.length
  expect(marking.columns).toHaveLength(2 * count)
  expect(rubric.slice(count).every(({ contest: name }) => name === '第二项')).toBe(true)
  expect(marking.rows.map(({ unit, isScored }) => [unit, isScored.at(0), isScored.at(-1)])).toEqual([
    ['第1社区', true, false],
    ['第2社区', true, false],
    ['第3社区', true, true],
  ])
})

test('what is not recorded is left out, and a tour without a contest has no column to mark', () => {
  const { facts, marking } = buildHandbook({ ...makeCampaign(2), contests: [] })
  expect(facts.map(({ label }) => label)).toEqual(['时间'])
  expect(marking.columns).toEqual([])
  expect(marking.rows).toHaveLength(2)
})

test('the word 观摩 at the end of a campaign’s title is not said twice', () => {
  const source = makeCampaign(2)
  const nameOf = (title: string) => buildHandbook({ ...source, campaign: { ...source.campaign, title } }).title
  expect(nameOf('第四季度观摩')).toBe('第四季度观摩手册')
  expect(nameOf('第四季度观摩活动')).toBe('第四季度观摩活动观摩手册')
})
