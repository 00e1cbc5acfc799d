import { describe, expect, test } from 'vitest'
import { campaignDefinitionSchema, commentSchema, rectificationSchema } from '../model/campaign'
import type { ContestRecord } from '../model/contest'
import { officeFactsSchema } from '../model/office'
import { buildBlankContest } from '../model/sample-contest'
import type { CampaignSource } from './campaign-source'
import { listEarlier } from './earlier-campaign'
import { buildRanking } from './ranking'
import { buildReport } from './report'
import { defaultTextOptions } from './text-options'

const units = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => ({ unitId: `u${index}`, name, group: '' }))

/** One judge gives each unit its mark. */
function makeContest(marks: readonly number[]): ContestRecord {
  let count = 0
  const newId = () => {
    count += 1
    return `n${count}`
  }
  const definition = { id: 'c', ...buildBlankContest({ units }, newId), series: '亮赛比' }
  const [part] = definition.parts
  const sheets = marks.map((mark, index) => ({
    judgeId: definition.judges[0]?.id ?? '',
    unitId: `u${index}`,
    partId: part?.id ?? '',
    abstained: false,
    marks: { [part?.sections[0]?.items[0]?.id ?? '']: mark * 100 },
    total: null,
  }))
  return { definition, sheets }
}

const campaign = campaignDefinitionSchema.parse({
  id: 'x',
  title: '观摩',
  year: 2023,
  quarter: 3,
  label: '第三季度',
  startDate: '2023-09-26',
  units,
})

const source: CampaignSource = {
  officeName: '某街道',
  facts: officeFactsSchema.parse({}),
  units: [],
  campaign,
  attendees: [],
  departureTime: null,
  stops: [],
  comments: ['一', '二', '三', '四'].map((text, index) =>
    commentSchema.parse({ id: `k${index}`, speakerPost: '书记', kind: 'strength', text, unitId: 'u0' }),
  ),
  rectifications: [],
  contests: [makeContest([9, 8, 7, 6, 5])],
  isRehearsal: false,
  seals: {},
  earlier: {
    campaign: { ...campaign, id: 'y', quarter: 2, label: '第二季度' },
    contests: [makeContest([7, 9, 7, 6, 5])],
    rectifications: [
      { id: 'a', status: 'closed' },
      { id: 'b', status: 'open', dueDate: '2023-08-31' },
      { id: 'c', status: 'done', dueDate: '2023-12-31' },
    ].map((entry) => rectificationSchema.parse(entry)),
  },
}

function sectionOf(options = defaultTextOptions, title = '亮点', from = source): string[] {
  return buildReport(from, options).sections.find((section) => section.title === title)?.texts ?? []
}

describe('情况专报', () => {
  test('shows the first three with their movement against the same series', () => {
    expect(buildReport(source, defaultTextOptions).results[0]?.lines).toEqual([
      '第1名：甲，9.00分（较上期上升1位）',
      '第2名：乙，8.00分（较上期下降1位）',
      '第3名：丙，7.00分（较上期下降1位）',
    ])
    const [line] = buildReport({ ...source, earlier: null }, defaultTextOptions).results[0]?.lines ?? []
    expect(line).toBe('第1名：甲，9.00分')
  })

  test('counts 整改率 and what is overdue on the day of this campaign', () => {
    expect(sectionOf(defaultTextOptions, '上期整改')).toEqual([
      '2023年第二季度列入台账的问题3个，已销号1个，整改率33%，逾期未销号1个。',
    ])
    expect(sectionOf(defaultTextOptions, '上期整改', { ...source, earlier: null })).toEqual(['〔待补〕。'])
  })

  test('takes the first three comments, or those chosen', () => {
    expect(sectionOf()).toEqual(['甲：一。', '甲：二。', '甲：三。'])
    expect(sectionOf({ ...defaultTextOptions, chosenComments: ['k3'] })).toEqual(['甲：四。'])
    expect(sectionOf(defaultTextOptions, '问题')).toEqual(['〔待补〕。'])
  })
})

describe('名次公布页', () => {
  test('shows the first ones only, never all but the last', () => {
    expect(buildRanking(source, defaultTextOptions)?.rows.map((row) => row.unit)).toEqual(['甲', '乙', '丙'])
    const four = { ...defaultTextOptions, ranks: { kind: 'top', count: 4 } } as const
    expect(buildRanking(source, four)?.rows.map((row) => row.unit)).toEqual(['甲', '乙', '丙'])
    const all = { ...defaultTextOptions, ranks: { kind: 'full' } } as const
    expect(buildRanking(source, all)?.rows).toHaveLength(3)
    expect(buildRanking({ ...source, contests: [] }, all)).toBeNull()
  })
})

test('the campaigns before one come latest first', () => {
  const others = [
    { ...campaign, id: 'a', year: 2022, quarter: 4 },
    { ...campaign, id: 'b', quarter: 2 },
    { ...campaign, id: 'c', startDate: '2023-09-01' },
    { ...campaign, id: 'd', quarter: 4 },
  ]
  expect(listEarlier([...others, campaign], campaign).map((entry) => entry.id)).toEqual(['c', 'b', 'a'])
})
