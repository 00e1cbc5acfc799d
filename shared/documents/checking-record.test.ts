import { expect, test } from 'vitest'
import type { SheetCheck } from '../model/check'
import { contestDefinitionSchema } from '../model/contest'
import { officeFactsSchema } from '../model/office'
import type { SheetNote } from '../model/sheet-note'
import { assembleRecord } from '../model/void-papers'
import type { CampaignSource } from './campaign-source'
import { buildCheckingRecord } from './checking-record'

const definition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: [{ id: 'j1', label: '评委01', panelId: 'p' }],
  composition: 'sum',
  parts: [
    {
      ...{ id: 'a', name: '现场观摩', panels: [{ panelId: 'p' }] },
      sections: [{ name: '', items: [{ id: 'i', name: '重点任务', max: '10' }] }],
    },
  ],
})

const time = '2023-06-28T18:05:00.000+08:00'
const base: SheetCheck = {
  ...{ judgeId: 'j1', unitId: 'u1', partId: 'a', method: 'aloud', operators: ['监票'] },
  ...{ confirmed: { operator: '监票', time }, content: { abstained: false, texts: { i: '9' } }, second: null },
  ...{ isOwnEntry: false, compared: 1, corrections: [], differences: [] },
}

function makeSource(checks: readonly SheetCheck[] | null): CampaignSource {
  return {
    officeName: '某街道',
    facts: officeFactsSchema.parse({}),
    units: [],
    campaign: {
      ...{ id: 'c', title: '观摩', year: 2023, quarter: 2, label: '第二季度', theme: '', startDate: '2023-06-28' },
      ...{ endDate: null, leadPost: '', participants: '', headcount: null, notes: '' },
      units: [
        { unitId: 'u1', name: '甲村', group: '' },
        { unitId: 'u2', name: '乙村', group: '' },
      ],
    },
    attendees: [],
    departureTime: null,
    stops: [],
    comments: [],
    rectifications: [],
    contests: [
      {
        definition,
        sheets: ['u1', 'u2'].map((unitId) => ({
          ...{ judgeId: 'j1', unitId, partId: 'a', abstained: false, marks: { i: 900 }, total: null },
        })),
      },
    ],
    ...(checks === null
      ? {}
      : {
          checks: {
            t: {
              checks,
              samples: [
                {
                  ...{ number: 1, time, operator: '监票', size: { kind: 'percent', value: 50 }, population: 2 },
                  ...{ seed: '0000002a', sheets: [{ judgeId: 'j1', unitId: 'u2', partId: 'a' }] },
                },
              ],
            },
          },
        }),
    seals: {},
    isRehearsal: false,
  }
}

test('corrections and differences stand with old, new, who and why, in the order of the pile', () => {
  const resolution = { choice: 'second' as const, value: '9', reason: '看原表', operator: '审核', time }
  const record = buildCheckingRecord(
    makeSource([
      {
        ...{ ...base, unitId: 'u2', method: 'double', operators: ['录入员2'], isOwnEntry: true },
        differences: [
          { cell: 'i', first: '8', second: '9', resolution },
          { cell: null, first: null, second: '1', resolution: null },
        ],
      },
      { ...base, corrections: [{ cell: 'i', from: null, to: '9', operator: '监票', time }] },
    ]),
  )
  expect(
    record?.changes.map(({ unit, item, first, second, final, reason }) => [unit, item, first, second, final, reason]),
  ).toEqual([
    ['甲村', '重点任务', '空白', '', '9', ''],
    ['乙村', '重点任务', '8', '9', '9', '取第二次：看原表'],
    ['乙村', '弃权', '未弃权', '弃权', '待处理', ''],
  ])
  expect(record?.changes[1]?.by).toBe('审核 2023-06-28 18:05')
  expect(record?.summary).toBe('已核 1 / 2 张，相符率 0%，差异 3 处（待处理 1 处），未收 0 张。')
  expect(record?.methods.map(({ name, sheets, differing }) => [name, sheets, differing])).toEqual([
    ['唱分核对', 1, 1],
    ['双录', 0, 2],
    ['合计（每张只计一次）', 1, 3],
  ])
  expect(record?.notes).toHaveLength(1)
  expect(record?.samples).toEqual([
    '第 1 次抽查：2023-06-28 18:05，监票，从已录入的 2 张中随机抽取 1 张（要求 50%，种子 0000002a）。',
  ])
})

test('counts of paper stand in the notes, panel by panel', () => {
  const papers = { t: { form: 'judge' as const, panels: [{ panelId: 'p', handedOut: 12, returned: 10, voided: 1 }] } }
  const record = buildCheckingRecord({ ...makeSource([]), papers })
  expect(record?.notes).toEqual(['评分表份数：班子成员发出 12 份，收回 10 份，作废 1 份，未收回 1 份。'])
})

test('void papers stand in the notes with their reasons, and are neither waited for nor checked', () => {
  const source = makeSource([base])
  const sheetNotes: SheetNote[] = [
    { judgeId: 'j1', unitId: 'u1', remarks: ['altered'], void: { reason: '未签编号' } },
    { judgeId: 'j1', unitId: 'u2', remarks: ['altered', 'illegible'], void: null },
  ]
  const contests = source.contests.map(({ sheets }) => assembleRecord(definition, sheets, sheetNotes))
  const record = buildCheckingRecord({ ...source, contests, sheetNotes: { t: sheetNotes } })
  expect(record?.notes).toEqual([
    '作废的评分单 1 份，分数保留但不计入：评委01·甲村（未签编号）。',
    '评分单备注：评委01·甲村涂改；评委01·乙村涂改、字迹不清。',
  ])
  expect(record?.summary).toBe('已核 0 / 1 张，相符率 —，差异 0 处，未收 0 张。')
})

test('a contest that nobody checked says so', () => {
  const record = buildCheckingRecord(makeSource(null))
  expect(record?.summary).toBe('已核 0 / 2 张，相符率 —，差异 0 处，未收 0 张。')
  expect(record?.changes).toEqual([])
  expect(buildCheckingRecord({ ...makeSource(null), contests: [] })).toBeNull()
})
