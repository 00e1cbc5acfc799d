import { describe, expect, test } from 'vitest'
import type { ContestDefinition } from '../../../shared/model/contest'
import { listItems } from '../../../shared/model/rubric'
import { buildBlankContest, buildSampleContest, contestPresets } from '../../../shared/model/sample-contest'
import { describeIssue, findDraftIssues } from './check-draft'
import { changesRules, rebaseDraft } from './merge-draft'
import { pruneRules } from './prune-rules'
import { readRubric } from './read-rubric'
import {
  addItemAfter,
  addPart,
  addSection,
  appendSections,
  applyRubric,
  changeItem,
  dropEmptyItems,
  moveItem,
  removeItem,
  removeSection,
  setComposition,
} from './rubric-changes'
import { shuffle } from './shuffle'
import { sumRubric } from './sum-marks'

let count = 0
const newId = () => `id-${++count}`
const units = [
  { unitId: 'u1', name: '甲村', group: '' },
  { unitId: 'u2', name: '乙社区', group: '' },
]
const ids = new Set(['u1', 'u2'])
const scope = { campaignUnitIds: ids, officeUnitIds: ids, otherSeries: new Set<string>() }
const sample: ContestDefinition = { ...buildSampleContest({ units }, newId), id: 'contest' }
const partId = sample.parts[0]?.id ?? ''
const itemIds = listItems(sample.parts[0] ?? { sections: [] }).map((item) => item.id)
const [first = '', second = ''] = itemIds

const names = (definition: ContestDefinition) =>
  definition.parts[0]?.sections.map((section) => section.items.map((item) => itemIds.indexOf(item.id)))

describe('items', () => {
  test('are added below with the same step, and named in the message while empty', () => {
    const empty = addItemAfter(partId, second, 'new')(sample)
    expect(empty.parts[0]?.sections[0]?.items[2]).toMatchObject({ id: 'new', name: '', max: '', step: '0.5' })
    expect(findDraftIssues(empty, scope)).toEqual([])
    expect(dropEmptyItems(empty)).toEqual(sample)
    const added = changeItem(partId, 'new', { criteria: '有台账' })(empty)
    const issues = findDraftIssues(added, scope)
    expect(issues.map((issue) => issue.path)).toEqual([
      'parts[0].sections[0].items[2].name',
      'parts[0].sections[0].items[2].max',
    ])
    expect(issues.map((issue) => describeIssue(added, issue))).toEqual([
      '“现场观摩”第 3 项：名称不能为空',
      '“现场观摩”第 3 项：请填写',
    ])
  })

  test('move across headings, and a removed heading leaves its items', () => {
    const split = { ...sample, parts: sample.parts.map((part, index) => (index === 0 ? splitAfter(part, 2) : part)) }
    expect(names(split)).toEqual([
      [0, 1],
      [2, 3, 4, 5],
    ])
    expect(names(moveItem(partId, second, 1)(split))).toEqual([[0], [1, 2, 3, 4, 5]])
    expect(names(moveItem(partId, second, -1)(split))).toEqual([
      [1, 0],
      [2, 3, 4, 5],
    ])
    expect(names(moveItem(partId, first, -1)(split))).toEqual([
      [0, 1],
      [2, 3, 4, 5],
    ])
    expect(names(removeSection(partId, 0)(split))).toEqual([[0, 1, 2, 3, 4, 5]])
    expect(names(removeSection(partId, 1)(split))).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  test('take tie-breakers and exceptions with them', () => {
    const named = {
      ...sample,
      tieBreakers: [{ itemId: first }, { partId }],
      notApplicable: [{ unitId: 'u1', itemId: first }],
    }
    const pruned = pruneRules(removeItem(partId, first)(named))
    expect(pruned.tieBreakers).toEqual([{ partId }])
    expect(pruned.notApplicable).toEqual([])
    expect(findDraftIssues(pruned, scope)).toEqual([])
  })

  test('an issue below an empty row keeps its place', () => {
    const wrong = changeItem(partId, second, { max: '15.3' })(addItemAfter(partId, first, 'new')(sample))
    expect(findDraftIssues(wrong, scope).map((issue) => issue.path)).toEqual(['parts[0].sections[0].items[2].max'])
  })

  test('a maximum off its step is told at the field', () => {
    const wrong = changeItem(partId, first, { max: '15.3' })(sample)
    expect(findDraftIssues(wrong, scope)).toEqual([
      { path: 'parts[0].sections[0].items[0].max', message: '满分应为分值间隔 0.5 的整数倍' },
    ])
  })

  test('a new heading or part starts with one empty item', () => {
    expect(addSection(partId, 'new')(sample).parts[0]?.sections[1]).toMatchObject({ name: '', items: [{ id: 'new' }] })
    expect(addPart('资料检查', 'p', 'i')(sample).parts[2]).toMatchObject({ name: '资料检查', weight: null })
  })
})

function splitAfter(part: ContestDefinition['parts'][number], size: number): ContestDefinition['parts'][number] {
  const items = listItems(part)
  return {
    ...part,
    sections: [
      { name: '甲', items: items.slice(0, size) },
      { name: '乙', items: items.slice(size) },
    ],
  }
}

describe('sums', () => {
  test('compare with the declared full marks', () => {
    expect(sumRubric(sample)).toEqual({ kind: 'points', total: '100', declared: '100', isRight: true })
    const less = changeItem(partId, first, { max: '10' })(sample)
    expect(sumRubric(less)).toEqual({ kind: 'points', total: '95', declared: '100', isRight: false })
    expect(sumRubric({ ...less, fullMarks: null }).isRight).toBeNull()
  })

  test('compare weights with 100', () => {
    const weighted = setComposition('weighted')(sample)
    expect(weighted.parts.map((part) => part.weight)).toEqual(['50', '50'])
    expect(sumRubric(weighted)).toMatchObject({ kind: 'weights', total: '100', isRight: true })
    expect(setComposition('sum')(weighted).parts.map((part) => part.weight)).toEqual([null, null])
    expect(findDraftIssues(weighted, scope)).toEqual([])
  })
})

test('a preset keeps panels, judges and units', () => {
  const preset = contestPresets[2]?.build({ units: [] }, newId) ?? sample
  const applied = applyRubric(preset)(sample)
  expect(applied).toMatchObject({ id: 'contest', judges: sample.judges, panels: sample.panels, unitIds: ['u1', 'u2'] })
  expect(applied.parts.map((part) => part.weight)).toEqual(['60', '40'])
  expect(findDraftIssues(applied, scope)).toEqual([])
})

test('an edit is kept on top of what was saved meanwhile', () => {
  const edited = { ...sample, decimals: 3 }
  const saved = { ...sample, name: '改名', decimals: 1 }
  expect(rebaseDraft(sample, edited, saved)).toMatchObject({ name: '改名', decimals: 3 })
  expect(changesRules(sample, edited)).toBe(true)
  expect(changesRules(sample, { ...sample, name: '改名', unitIds: ['u2'] })).toBe(false)
})

describe('readRubric', () => {
  test('reads headings, merged cells, numbers with 分 and quoted line breaks', () => {
    const text =
      '一级指标\t评分项\t标准\t分值\n成效\t重点任务\t"有进度\n有成效"\t15分\n\t网格化\t\t１５\n阵地\t氛围\t规范\t10\n'
    const { sections, itemCount, problems } = readRubric(text, '0.5', newId)
    expect([itemCount, problems]).toEqual([3, []])
    expect(
      sections.map((section) => [section.name, section.items.map((item) => [item.name, item.criteria, item.max])]),
    ).toEqual([
      [
        '成效',
        [
          ['重点任务', '有进度 有成效', '15'],
          ['网格化', '', '15'],
        ],
      ],
      ['阵地', [['氛围', '规范', '10']]],
    ])
  })

  test('reads two columns without a heading, and a number column before them', () => {
    const { sections } = readRubric('内容\t20\n1\t\t表达\t5\n', '0.5', newId)
    expect(sections.map((section) => [section.name, section.items.map((item) => item.name)])).toEqual([
      ['', ['内容', '表达']],
    ])
  })

  test('follows the headings in whatever order they stand, and leaves sums out', () => {
    const { sections, isByHeading, problems } = readRubric(
      '评分表\n序号\t分值（分）\t项目\t评分内容\t得分\t评分标准\n1\t15\t成效\t重点任务\t\t有进度\n2\t10\t\t网格化\t\t\n\t25\t合计\t\t\t',
      '0.5',
      newId,
    )
    expect([isByHeading, problems]).toEqual([true, []])
    expect(
      sections.map((section) => [section.name, section.items.map((item) => [item.name, item.criteria, item.max])]),
    ).toEqual([
      [
        '成效',
        [
          ['重点任务', '有进度', '15'],
          ['网格化', '', '10'],
        ],
      ],
    ])
  })

  test('项目 names the items where nothing else does', () => {
    const { sections } = readRubric('满分\t项目\n20\t内容\n5\t表达', '0.5', newId)
    expect(sections.map((section) => [section.name, section.items.map((item) => item.name)])).toEqual([
      ['', ['内容', '表达']],
    ])
  })

  test('tells lines without full marks', () => {
    expect(readRubric('内容\t二十', '0.5', newId).problems).toEqual([{ line: 1, text: '内容 二十' }])
  })
})

test('a pasted rubric takes the place of the untouched item of a blank contest, and stands below anything else', () => {
  const blank: ContestDefinition = { ...buildBlankContest({ units }, newId), id: 'contest' }
  const id = blank.parts[0]?.id ?? ''
  const { sections } = readRubric('内容\t20\n表达\t5', '0.5', newId)
  const itemNames = (definition: ContestDefinition) =>
    definition.parts.map((part) => listItems(part).map(({ name }) => name))
  expect(itemNames(appendSections(id, sections)(blank))).toEqual([['内容', '表达']])
  const itemId = listItems(blank.parts[0] ?? { sections: [] })[0]?.id ?? ''
  const touched = changeItem(id, itemId, { max: '60' })(blank)
  expect(itemNames(appendSections(id, sections)(touched))).toEqual([['综合得分', '内容', '表达']])
})

test('a draw is a permutation that follows the numbers drawn', () => {
  expect(shuffle(['a', 'b', 'c'], () => 0)).toEqual(['b', 'c', 'a'])
  const rows = Array.from({ length: 40 }, (_, index) => index)
  expect(shuffle(rows).toSorted((left, right) => left - right)).toEqual(rows)
})
