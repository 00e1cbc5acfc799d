import { describe, expect, test } from 'vitest'
import { checkContest } from '../../../shared/model/check-contest'
import { contestDefinitionSchema } from '../../../shared/model/contest'
import { listItems } from '../../../shared/model/rubric'
import { buildSampleContest } from '../../../shared/model/sample-contest'
import type { Unit } from '../../../shared/model/unit'
import type { ImportField } from './import-table'
import { applyJudges, makeJudgeSubject } from './judge-subject'
import { chooseSheet, readLayout } from './read-layout'
import { recallColumns, rememberColumns } from './remember-mapping'
import { applyRubric, makeRubricSubject } from './rubric-subject'
import { makeSheet, planSheet } from './test-support'
import { makeUnitSubject } from './unit-subject'

const blank = { group: '', secretaryPost: '', linkedLeaderPost: '' }
const units: Unit[] = [
  { id: 'u0', name: '民安社区', kind: 'community', ...blank },
  { id: 'u1', name: '西河村', kind: 'village', ...blank, group: '村组' },
]
const campaignUnits = units.map(({ id, name, group }) => ({ unitId: id, name, group }))
let nextId = 0
const sample = buildSampleContest({ units: campaignUnits }, () => `id${nextId++}`)
const definition = { ...sample, id: 'c1' }
const scope = {
  campaignUnitIds: new Set(['u0', 'u1']),
  officeUnitIds: new Set(['u0', 'u1']),
  otherSeries: new Set<string>(),
}
const nothing = async () => undefined

describe('units', () => {
  const subject = makeUnitSubject(units, nothing)

  test('known ones are brought up to date, new ones added, blanks keep what is there', async () => {
    const sheet = makeSheet([
      ['序号', '单位名称', '分组', '书记'],
      ['1', '西河村', '', '李书记'],
      ['2', '民安 社区', '社区组', ''],
      ['3', '东岭村', '村组', ''],
    ])
    const { lines, request } = await planSheet(sheet, subject)
    expect(lines.map(({ status, difference }) => [status, difference])).toEqual([
      ['changed', '书记职务：空白 → 李书记'],
      ['changed', '组别：空白 → 社区组'],
      ['new', '类别：村；组别：村组'],
    ])
    expect(request).toEqual([
      { ...units[1], secretaryPost: '李书记' },
      { ...units[0], group: '社区组' },
      { ...blank, id: null, name: '东岭村', kind: 'village', group: '村组' },
    ])
  })

  test('a name that resembles one asks whether it is the same', async () => {
    const sheet = makeSheet([
      ['村(社区)', '类别'],
      ['民按社区', '社区'],
    ])
    const asked = await planSheet(sheet, subject)
    expect(asked.questions[0]?.options.map(({ id }) => id)).toEqual(['u0', 'new', 'skip', 'u1'])
    const answers = { [asked.questions[0]?.key ?? '']: 'new' }
    expect((await planSheet(sheet, subject, { answers })).request).toMatchObject([{ id: null, name: '民按社区' }])
  })

  test('a wrong kind and a repeated name are told with their place', async () => {
    const sheet = makeSheet([
      ['村(社区)', '类别'],
      ['青松社区', '镇'],
      ['东岭村', '村'],
      ['东岭村', '村'],
    ])
    expect((await planSheet(sheet, subject)).lines.map(({ problem }) => problem)).toEqual([
      '第 2 行“类别”列：“镇”应为村、社区、其他之一',
      '',
      '第 4 行：与第 3 行重复',
    ])
  })
})

describe('judges', () => {
  test('with panels and own units; a panel that is new scores every part', async () => {
    const subject = makeJudgeSubject({ definition, units: campaignUnits, hasMarks: false }, nothing)
    const sheet = makeSheet([
      ['评委组', '姓名', '回避单位'],
      ['群众代表', '评委12', '民安社区、西河村'],
      ['评委组', '评委1', '西河村'],
    ])
    const { request, lines } = await planSheet(sheet, subject)
    expect(lines.map(({ status }) => status)).toEqual(['new', 'changed'])
    if (request === null) throw new Error('nothing to import')
    const next = applyJudges(request)(definition)
    const added = next.panels[1]
    expect(added?.name).toBe('群众代表')
    expect(next.judges).toHaveLength(12)
    expect(next.judges[0]).toMatchObject({ label: '评委01', ownUnitIds: ['u1'] })
    expect(next.judges[11]).toMatchObject({ label: '评委12', panelId: added?.id, ownUnitIds: ['u0', 'u1'] })
    expect(next.parts.every((part) => part.panels.some(({ panelId }) => panelId === added?.id))).toBe(true)
    expect(checkContest(contestDefinitionSchema.parse(next), scope)).toEqual([])
  })

  test('a panel that is new is refused once marks exist', async () => {
    const subject = makeJudgeSubject({ definition, units: campaignUnits, hasMarks: true }, nothing)
    const sheet = makeSheet([
      ['评委', '评委组'],
      ['评委12', '群众代表'],
    ])
    const { lines, request } = await planSheet(sheet, subject)
    expect(request).toBeNull()
    expect(lines[0]?.problem).toContain('第 2 行“评委组”列：没有评委组“群众代表”')
  })
})

describe('a rubric', () => {
  const rows = [
    ['大项', '项目', '分值', '评分细则', '环节'],
    ['工作成效', '重点任务推进', '20', '新的标准', '现场观摩'],
    ['', '群众口碑', '5分', '入户了解', '现场观摩'],
    ['加减', '安全事故', '10', '每起扣 5 分', '现场观摩'],
    ['', '媒体曝光', '5', '', '现场观摩'],
    ['', '内容', '0', '', '比学汇报'],
  ]
  const merges = [{ row: 1, column: 0, lastRow: 2, lastColumn: 0 }]
  const subject = makeRubricSubject(definition, false, nothing)

  test('is brought up to date by name; what is wrong is told', async () => {
    const { lines, request } = await planSheet(makeSheet(rows, { merges }), subject)
    expect(lines.map(({ status, problem }) => [status, problem])).toEqual([
      ['changed', ''],
      ['new', ''],
      ['new', ''],
      ['new', ''],
      ['invalid', '第 6 行“分值”列：“0”应为大于 0 的数字，最多两位小数'],
    ])
    if (request === null) throw new Error('nothing to import')
    const next = applyRubric(request)(definition)
    expect(next.parts[1]).toEqual(definition.parts[1])
    const before = definition.parts[0]?.sections[0]?.items[0]
    expect(next.parts[0]?.sections[0]?.items[0]).toEqual({ ...before, max: '20', criteria: '新的标准' })
    expect(next.parts[0]?.sections.slice(1).map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
      ['工作成效', ['群众口碑']],
      ['加减', ['安全事故', '媒体曝光']],
    ])
  })

  test('takes the place of the old items when the user says so, and names what leaves', async () => {
    const { lines, request } = await planSheet(makeSheet(rows.slice(0, 3), { merges }), subject, {
      choices: { mode: 'replace' },
    })
    expect(lines.filter(({ difference }) => difference === '删除')).toHaveLength(5)
    if (request === null) throw new Error('nothing to import')
    const next = applyRubric(request)(definition)
    expect(listItems(next.parts[0] ?? { sections: [] }).map(({ name }) => name)).toEqual(['重点任务推进', '群众口碑'])
    expect(next.parts[0]?.sections.map(({ name }) => name)).toEqual(['工作成效'])
  })
})

describe('the mapping of columns', () => {
  const fields: ImportField[] = [
    { field: 'name', label: '名称', isRequired: true, names: ['名称'] },
    { field: 'group', label: '组别', isRequired: false, names: ['组别'] },
  ]
  const headings = [
    { column: 0, text: '甲' },
    { column: 2, text: '乙' },
  ]

  test('is remembered for the same headings in another order, and for no others', () => {
    const mappings = rememberColumns([], 'units', headings, { name: 2, group: 0 })
    const moved = [
      { column: 5, text: '乙' },
      { column: 7, text: '甲' },
    ]
    expect(recallColumns(mappings, 'units', moved, fields)).toEqual({ name: 5, group: 7 })
    expect(recallColumns(mappings, 'judges', moved, fields)).toBeNull()
    expect(recallColumns(mappings, 'units', [...moved, { column: 8, text: '丙' }], fields)).toBeNull()
  })

  test('is kept for the newest forty', () => {
    let mappings = rememberColumns([], 'units', headings, { name: 0 })
    for (let index = 0; index < 60; index += 1) {
      mappings = rememberColumns(mappings, 'units', [{ column: 0, text: `标题${index}` }], { name: 0 })
    }
    expect(mappings).toHaveLength(40)
    expect(recallColumns(mappings, 'units', headings, fields)).toBeNull()
  })

  test('the sheet with most of the fields is chosen, and among equals the one of the template', () => {
    const subject = makeUnitSubject(units, nothing)
    const good = [
      ['村(社区)', '组别'],
      ['民安社区', ''],
    ]
    const sheets = [makeSheet([['说明'], ['请填写']]), makeSheet(good), makeSheet(good, { name: '村(社区)' })]
    expect(chooseSheet(sheets, subject, [])).toBe(2)
    expect(chooseSheet(sheets.slice(0, 2), subject, [])).toBe(1)
  })

  test('a table whose headings say nothing maps nothing', () => {
    const layout = readLayout(
      makeSheet([
        ['甲', '乙'],
        ['1', '2'],
      ]),
      makeUnitSubject(units, nothing),
      [],
    )
    expect(layout).toMatchObject({ headingRow: 0, columns: {} })
  })
})
