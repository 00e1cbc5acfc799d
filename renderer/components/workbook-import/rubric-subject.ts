import { rubricHeadings } from '../../../shared/documents/import-headings'
import type { ContestDefinition } from '../../../shared/model/contest'
import { listItems, type Part } from '../../../shared/model/rubric'
import { describeDifferences } from './compare-fields'
import type { ImportPlan, ImportSubject, PlanInput, PlanLine } from './import-plan'
import { type ReadItem, readItem } from './read-item'
import { texts } from './texts'

/** Items in the order of the table, and whether those of the same parts that it does not name leave. */
export type RubricImport = { items: readonly PlacedItem[]; isReplacement: boolean }
type PlacedItem = ReadItem & { partId: string }

const fields = [
  { field: 'part', label: '环节', isRequired: false, names: [rubricHeadings.part, '评分环节'], fills: true },
  {
    field: 'section',
    label: '一级指标',
    isRequired: false,
    names: [rubricHeadings.section, '大项', '考核项目', '类别', '指标类别'],
    fills: true,
  },
  {
    field: 'name',
    label: '评分项',
    isRequired: true,
    names: [rubricHeadings.name, '二级指标', '小项', '项目', '指标', '指标名称', '考核内容', '评分项目', '评分内容'],
  },
  {
    field: 'criteria',
    label: '评分标准',
    isRequired: false,
    names: [rubricHeadings.criteria, '标准', '评分细则', '评分办法', '内容及标准', '评分说明'],
  },
  { field: 'max', label: '满分', isRequired: true, names: [rubricHeadings.max, '分值', '标准分', '分数', '权重分'] },
  {
    field: 'step',
    label: '最小单位',
    isRequired: false,
    names: [rubricHeadings.step, '最小分值', '步长'],
    fills: true,
  },
  { field: 'kind', label: '方式', isRequired: false, names: [rubricHeadings.kind, '计分方式', '加减方式'] },
] as const

const modeChoice = {
  key: 'mode',
  label: '表里没有的评分项',
  options: [
    { id: 'keep', name: '保留' },
    { id: 'replace', name: '删除（换成表里的）' },
  ],
}

/** 评分表 of a contest, before marks are entered. */
export function makeRubricSubject(
  definition: ContestDefinition,
  isSample: boolean,
  commit: (request: RubricImport) => Promise<void>,
): ImportSubject<RubricImport> {
  const parts = definition.parts.map(({ id, name }) => ({ id, name }))
  return {
    kind: 'rubric',
    title: '导入评分表',
    hint: '按评分项的名称对应：名称相同的按表里的内容更新，新的加在所属一级指标的最后。',
    templateSheet: '评分表',
    forms: [{ name: 'list', label: '评分项', fields }],
    listChoices: (_, table) => [
      ...(table.has('part') || parts.length < 2
        ? []
        : [{ key: 'part', label: '导入到环节', options: parts, first: parts[0]?.id ?? '' }]),
      { ...modeChoice, first: isSample ? 'replace' : 'keep' },
    ],
    plan: async (input) => planRubric(definition, input),
    commit,
    describeDone: (count) => `已把 ${count} 个评分项放入评分表，按 Ctrl+Z 可以撤销`,
  }
}

/** The definition with the imported items: known ones changed in place, unless the table replaces all. */
export function applyRubric({
  items,
  isReplacement,
}: RubricImport): (definition: ContestDefinition) => ContestDefinition {
  return (definition) => ({
    ...definition,
    parts: definition.parts.map((part) => {
      const own = items.filter((item) => item.partId === part.id)
      return own.length === 0 ? part : { ...part, sections: placeItems(isReplacement ? [] : part.sections, own) }
    }),
  })
}

function placeItems(sections: Part['sections'], items: readonly PlacedItem[]): Part['sections'] {
  const imported = new Map(items.map(({ item }) => [item.id, item]))
  const placed = sections.map((section) => ({
    ...section,
    items: section.items.map((item) => imported.get(item.id) ?? item),
  }))
  const known = new Set(sections.flatMap((section) => section.items.map((item) => item.id)))
  for (const { item, section } of items.filter((one) => !known.has(one.item.id))) {
    const found = placed.findLast((candidate) => candidate.name === section)
    if (found === undefined) placed.push({ name: section, items: [item] })
    else found.items.push(item)
  }
  return placed.filter((section) => section.items.length > 0)
}

function planRubric(definition: ContestDefinition, { table, choices }: PlanInput): ImportPlan<RubricImport> {
  const isReplacement = choices.mode === 'replace'
  const lines: PlanLine[] = []
  const items: PlacedItem[] = []
  const seen = new Map<string, number>()
  const written = new Map<string, string>()
  for (const row of table.rows) {
    const partText = row.texts.part ?? ''
    const part = findPart(definition, partText, choices.part)
    const stored = listItems(part ?? { sections: [] }).find((item) => plain(item.name) === plain(row.texts.name ?? ''))
    const storedSection = part?.sections.find((section) => section.items.some((item) => item.id === stored?.id))
    if (row.texts.section) written.set(part?.id ?? '', row.texts.section)
    const carried = written.get(part?.id ?? '') ?? ''
    const read = readItem(row, stored, storedSection?.name, { carried, heading: table.heading })
    const key = `${part?.id} ${plain(read.item.name)}`
    const earlier = seen.get(key)
    seen.set(key, earlier ?? row.row)
    const problem =
      part === undefined
        ? texts.problemAt(
            row.row,
            table.heading('part'),
            texts.quoted(partText, '不是这个评比的环节，请先在评分表里添加'),
          )
        : earlier !== undefined
          ? texts.problemInRow(row.row, texts.repeated(earlier))
          : read.problem
    const difference = describeDifferences(read.pairs, stored === undefined)
    const status = problem !== '' ? 'invalid' : stored === undefined ? 'new' : difference === '' ? 'same' : 'changed'
    const subject =
      definition.parts.length > 1 && part !== undefined ? `${part.name}：${read.item.name}` : read.item.name
    lines.push({ row: row.row, subject, status, difference, problem })
    const isWanted = problem === '' && (status !== 'same' || isReplacement)
    if (isWanted && part !== undefined) items.push({ item: read.item, section: read.section, partId: part.id })
  }
  const removed = isReplacement ? listRemoved(definition, items) : []
  for (const subject of removed) {
    lines.push({ row: 0, subject, status: 'changed', difference: '删除', problem: '' })
  }
  const isChange = removed.length > 0 || lines.some(({ status }) => status === 'new' || status === 'changed')
  const request = items.length === 0 || !isChange ? null : { items, isReplacement }
  return { lines, questions: [], request, count: items.length }
}

function findPart({ parts }: ContestDefinition, text: string, chosen: string | undefined): Part | undefined {
  if (text === '') return parts.find((part) => part.id === chosen) ?? parts[0]
  return parts.find((part) => plain(part.name) === plain(text))
}

function listRemoved({ parts }: ContestDefinition, items: readonly PlacedItem[]): string[] {
  const kept = new Set(items.map(({ item }) => item.id))
  const touched = new Set(items.map(({ partId }) => partId))
  return parts
    .filter((part) => touched.has(part.id))
    .flatMap(listItems)
    .filter((item) => !kept.has(item.id) && item.name !== '')
    .map((item) => item.name)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
