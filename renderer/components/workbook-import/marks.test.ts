import { describe, expect, test } from 'vitest'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { StoredSheet } from '../../../shared/model/record'
import { listItems } from '../../../shared/model/rubric'
import { buildSampleContest } from '../../../shared/model/sample-contest'
import { makeMarkSubject } from './mark-subject'
import { makeSheet, planSheet } from './test-support'

const units = ['民安社区', '青松社区', '西河村'].map((name, index) => ({ unitId: `u${index}`, name, group: '' }))
let nextId = 0
const sample = buildSampleContest({ units }, () => `id${nextId++}`)
const definition: ContestDefinition = {
  ...sample,
  id: 'c1',
  recusal: true,
  judges: sample.judges.map((judge, index) => ({
    ...judge,
    ownUnitIds: index === 1 ? ['u0'] : [],
    withdrawn: index === 2,
  })),
}
const [visit, report] = definition.parts
const items = visit === undefined ? [] : listItems(visit)
const judgeId = (index: number) => definition.judges[index]?.id ?? ''
const edit = (judge: number, unitId: string, item: number, from: string | null, to: string) => ({
  judgeId: judgeId(judge),
  unitId,
  partId: visit?.id ?? '',
  target: { kind: 'item', itemId: items[item]?.id ?? '' },
  from,
  to,
})

function makeSubject(sheets: StoredSheet[] = []) {
  return makeMarkSubject({ definition, units, sheets }, async () => undefined)
}

describe('a table with a row per sheet', () => {
  test('columns in any order, below a title, with full marks in the heading', async () => {
    const sheet = makeSheet([
      ['现场观摩评分表'],
      ['网格化治理成效（15分）', '单位', '备注', '重点任务推进（15分）', '评委编号'],
      ['14', '民安社区', '好', '９．５', '评委1'],
      ['13.5分', '西河村', '', '', '评委01'],
    ])
    const plan = await planSheet(sheet, makeSubject())
    expect(plan.questions).toEqual([])
    expect(plan.request).toEqual([
      edit(0, 'u0', 0, null, '9.5'),
      edit(0, 'u0', 1, null, '14'),
      edit(0, 'u2', 1, null, '13.5'),
    ])
  })

  test('a merged judge stands for all its rows; without the merge the blank is told', async () => {
    const rows = [
      ['评委', '村(社区)', '重点任务推进'],
      ['评委01', '民安社区', '9'],
      ['', '青松社区', '8'],
    ]
    const merges = [{ row: 1, column: 0, lastRow: 2, lastColumn: 0 }]
    const merged = await planSheet(makeSheet(rows, { merges }), makeSubject())
    expect(merged.request).toEqual([edit(0, 'u0', 0, null, '9'), edit(0, 'u1', 0, null, '8')])
    const plain = await planSheet(makeSheet(rows), makeSubject())
    expect(plain.lines.map(({ problem }) => problem)).toEqual(['', '第 3 行“评委”列：没有填写'])
  })

  test('a sheet of one unit is told by its name, one of a judge by the user', async () => {
    const rows = [
      ['评委', '重点任务推进'],
      ['评委01', '9'],
    ]
    const byName = await planSheet(makeSheet(rows, { name: '青松社区评分' }), makeSubject())
    expect(byName.request).toEqual([edit(0, 'u1', 0, null, '9')])
    const unknown = await planSheet(makeSheet(rows), makeSubject())
    expect(unknown.request).toBeNull()
    const chosen = await planSheet(makeSheet(rows), makeSubject(), { choices: { unit: 'u2' } })
    expect(chosen.request).toEqual([edit(0, 'u2', 0, null, '9')])
  })

  test('old and new marks are compared; blanks change nothing; an abstention counts for the sheet', async () => {
    const stored: StoredSheet = {
      judgeId: judgeId(0),
      unitId: 'u0',
      partId: visit?.id ?? '',
      abstained: false,
      marks: { [items[0]?.id ?? '']: 950, [items[1]?.id ?? '']: 1400 },
      total: null,
      rejected: {},
    }
    const sheet = makeSheet([
      ['评委', '村(社区)', '重点任务推进', '网格化治理成效', '特色亮点'],
      ['评委01', '民安社区', '9.50', '13', ''],
      ['评委01', '青松社区', '弃权', '弃权', ''],
    ])
    const plan = await planSheet(sheet, makeSubject([stored]))
    expect(plan.lines.map(({ status, difference }) => [status, difference])).toEqual([
      ['same', '9.5'],
      ['changed', '14 → 13'],
      ['new', '弃权'],
    ])
    expect(plan.request).toEqual([
      edit(0, 'u0', 1, '14', '13'),
      { ...edit(0, 'u1', 0, null, '1'), target: { kind: 'abstained' } },
    ])
  })
})

describe('what cannot be taken is refused with its row and column', () => {
  test.each([
    ['评委01', '民安社区', '9.55', '“9.55”应为 0.5 的整数倍'],
    ['评委01', '民安社区', '15.5', '“15.5”超过满分 15'],
    ['评委01', '民安社区', '优', '“优”不是数字'],
    ['评委01', '民安社区', '2023-06-28', '“2023-06-28”不是数字'],
    ['评委02', '民安社区', '9', '评委02须回避“民安社区”'],
    ['评委03', '民安社区', '9', '评委03已退出'],
  ])('%s %s %s', async (judge, unit, text, problem) => {
    const sheet = makeSheet([
      ['评委', '村(社区)', '重点任务推进'],
      [judge, unit, text],
    ])
    const plan = await planSheet(sheet, makeSubject())
    expect(plan).toMatchObject({ request: null, lines: [{ problem: `第 2 行“重点任务推进”列：${problem}` }] })
  })

  test('one mark written twice with another number', async () => {
    const sheet = makeSheet([
      ['评委', '村(社区)', '重点任务推进'],
      ['评委01', '民安社区', '9'],
      ['评委1', '民安 社区', '9'],
      ['评委01', '民安社区', '8'],
    ])
    const plan = await planSheet(sheet, makeSubject())
    expect(plan.lines.map(({ problem }) => problem)).toEqual(['', '第 4 行“重点任务推进”列：与第 2 行重复'])
  })
})

describe('a list with a row per mark', () => {
  const rows = [
    ['得分', '评分项', '被评单位', '评委', '环节'],
    ['9.5', '重点任务推进', '民安社区', '评委01', ''],
    ['20', '内容', '民安社区', '评委01', '比学汇报'],
    ['55', '合计', '民安社区', '评委01', '现场观摩'],
    ['5', '没有这一项', '民安社区', '评委01', ''],
    ['5', '合计', '民安社区', '评委01', ''],
  ]

  test('finds items and totals by name, and asks for the part where it is needed', async () => {
    const plan = await planSheet(makeSheet(rows), makeSubject())
    expect(plan.request).toEqual([
      edit(0, 'u0', 0, null, '9.5'),
      {
        ...edit(0, 'u0', 0, null, '20'),
        partId: report?.id,
        target: { kind: 'item', itemId: report?.sections[0]?.items[0]?.id },
      },
      { ...edit(0, 'u0', 0, null, '55'), target: { kind: 'total' } },
    ])
    expect(plan.lines.map(({ problem }) => problem).filter((text) => text !== '')).toEqual([
      '第 5 行“评分项”列：“没有这一项”不是这个评比的评分项',
      '第 6 行“评分项”列：“合计”在几个环节里都有，请增加“环节”列',
    ])
  })
})

describe('names that are not quite known', () => {
  const sheet = makeSheet([
    ['评委', '村(社区)', '重点任务推进'],
    ['评委01', '民按社区', '9'],
    ['张三', '民安社区', '8'],
    ['评委01', '合计', '17'],
  ])

  test('are asked about; nothing is taken without an answer', async () => {
    const plan = await planSheet(sheet, makeSubject())
    expect(plan.request).toBeNull()
    expect(plan.questions.map(({ label, text, rows }) => [label, text, rows])).toEqual([
      ['评委', '张三', [3]],
      ['村(社区)', '民按社区', [2]],
      ['村(社区)', '合计', [4]],
    ])
    expect(plan.questions[1]?.options[0]).toEqual({ id: 'u0', name: '民安社区（相近）' })
  })

  test('are taken as answered, or left out', async () => {
    const answers = { '评委 张三': judgeId(4), '村(社区) 民按社区': 'u0', '村(社区) 合计': 'skip' }
    const plan = await planSheet(sheet, makeSubject(), { answers })
    expect(plan.request).toEqual([edit(0, 'u0', 0, null, '9'), edit(4, 'u0', 0, null, '8')])
    expect(plan.lines).toHaveLength(2)
  })
})
