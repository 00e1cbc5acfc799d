import { expect, test } from 'vitest'
import { pickContest } from './campaign-source'
import { buildManualTally } from './manual-tally'
import { makeCampaign } from './test-support/make-campaign'

test('one sheet for each part and each dozen of units, with all judges and the steps of the rule', () => {
  const source = makeCampaign(40)
  const { sheets, ranking, rules } = buildManualTally(pickContest(source, source.contests[0]), 'A4')
  expect(sheets.map((sheet) => [sheet.part, sheet.units.length])).toEqual([
    ...Array.from({ length: 4 }, () => ['现场观摩', 10]),
    ...Array.from({ length: 4 }, () => ['比学汇报', 10]),
  ])
  expect(sheets[0]).toMatchObject({ group: '全体评委', fullMarks: '60' })
  expect(sheets[0]?.judges).toHaveLength(11)
  expect(sheets[0]?.steps).toEqual([
    '有效张数',
    '去掉1个最高分（满5张时）',
    '去掉1个最低分（满5张时）',
    '余下合计',
    '平均分',
  ])
  expect(ranking.units).toHaveLength(40)
  expect(ranking.columns).toEqual(['现场观摩得分', '比学汇报得分', '合计', '加减分', '最终得分', '名次', '备注'])
  expect(rules.length).toBeGreaterThan(3)
})

test('panels with weights have sheets of their own, weighted parts a column for their share', () => {
  const source = pickContest(makeCampaign(2), makeCampaign(2).contests[0])
  const [panel] = source.contest.panels
  const contest = {
    ...source.contest,
    composition: 'weighted' as const,
    parts: source.contest.parts.map((part) => ({
      ...part,
      weight: '50',
      trim: { highest: 0, lowest: 0, minSheets: 0 },
      panels: [{ panelId: panel?.id ?? '', weight: '60' }],
    })),
  }
  const { sheets, ranking } = buildManualTally({ ...source, contest }, 'A4')
  expect(sheets[0]).toMatchObject({ group: '评委组（权重60）', steps: ['有效张数', '余下合计', '平均分'] })
  expect(ranking.columns.slice(0, 2)).toEqual(['现场观摩得分', '现场观摩折算（占50%）'])
})
