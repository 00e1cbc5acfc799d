import { unitHeadings, unitKindNames } from '../../../shared/documents/import-headings'
import type { RequestOf } from '../../../shared/ipc/contract'
import type { Unit } from '../../../shared/model/unit'
import { detectUnitKind } from '../../state/read-unit-lines'
import { describeDifferences } from './compare-fields'
import type { ImportPlan, ImportSubject, PlanInput, PlanLine } from './import-plan'
import type { ImportRow } from './import-table'
import { resolveNames } from './name-questions'
import { texts } from './texts'

type Entry = RequestOf<'units:import'>['units'][number]
type Request = readonly Entry[]

const fields = [
  {
    field: 'name',
    label: '名称',
    isRequired: true,
    names: [
      unitHeadings.name,
      '村(社区)',
      '村社区',
      '社区(村)',
      '名称',
      '单位',
      '单位名称',
      '社区名称',
      '村名',
      '社区',
    ],
  },
  { field: 'kind', label: '类别', isRequired: false, names: [unitHeadings.kind, '类型', '性质'] },
  {
    field: 'group',
    label: '组别',
    isRequired: false,
    names: [unitHeadings.group, '分组', '所属组', '片区'],
    fills: true,
  },
  {
    field: 'secretaryPost',
    label: '书记职务',
    isRequired: false,
    names: [unitHeadings.secretaryPost, '书记', '党组织书记', '支部书记'],
  },
  {
    field: 'linkedLeaderPost',
    label: '分包领导职务',
    isRequired: false,
    names: [unitHeadings.linkedLeaderPost, '分包领导', '联系领导', '包联领导'],
    fills: true,
  },
] as const

/** 村(社区) of an office: known names are brought up to date, new ones go to the end, none is removed. */
export function makeUnitSubject(
  units: readonly Unit[],
  commit: (request: Request) => Promise<void>,
): ImportSubject<Request> {
  return {
    kind: 'units',
    title: '导入村(社区)',
    hint: '名称相同的按表里的内容更新（空白格不改），新的名称加在最后，表里没有的不删除。',
    templateSheet: '村(社区)',
    forms: [{ name: 'list', label: '名单', fields }],
    listChoices: () => [],
    plan: (input) => planUnits(units, input),
    commit,
    describeDone: (count) => `已导入 ${count} 个村(社区)，按 Ctrl+Z 可以撤销`,
  }
}

async function planUnits(units: readonly Unit[], { table, answers }: PlanInput): Promise<ImportPlan<Request>> {
  const written = table.rows.map(({ row, texts: cells }) => ({ row, text: cells.name ?? '' }))
  const names = await resolveNames(written, units, { label: '名称', answers, mayBeNew: true })
  const lines: PlanLine[] = []
  const request: Entry[] = []
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const name = row.texts.name ?? ''
    const resolved = name === '' ? ({ kind: 'new' } as const) : names.resolve(name)
    if (resolved === null || resolved.kind === 'skip') continue
    const stored = resolved.kind === 'known' ? units.find((unit) => unit.id === resolved.id) : undefined
    const { entry, problem } = readUnit(row, stored, table.heading)
    const key = stored?.id ?? name
    const earlier = seen.get(key)
    seen.set(key, earlier ?? row.row)
    const found = earlier === undefined ? problem : texts.problemInRow(row.row, texts.repeated(earlier))
    const difference = describeDifferences(comparePairs(stored, entry), stored === undefined)
    const isSame = stored !== undefined && difference === ''
    const status = found !== '' ? 'invalid' : stored === undefined ? 'new' : isSame ? 'same' : 'changed'
    lines.push({ row: row.row, subject: name, status, difference, problem: found })
    if (status === 'new' || status === 'changed') request.push(entry)
  }
  return {
    lines,
    questions: names.questions,
    request: request.length === 0 ? null : request,
    count: request.length,
  }
}

function readUnit({ row, texts: cells }: ImportRow, stored: Unit | undefined, heading: (field: string) => string) {
  const name = stored?.name ?? cells.name ?? ''
  const kindText = (cells.kind ?? '').replace(/\s/g, '')
  const kind = kindText === '' ? (stored?.kind ?? detectUnitKind(name)) : readKind(kindText)
  const keep = (field: 'group' | 'secretaryPost' | 'linkedLeaderPost') => cells[field] || (stored?.[field] ?? '')
  const entry: Entry = {
    id: stored?.id ?? null,
    name,
    kind: kind ?? 'other',
    group: keep('group'),
    secretaryPost: keep('secretaryPost'),
    linkedLeaderPost: keep('linkedLeaderPost'),
  }
  if (name === '') return { entry, problem: texts.problemAt(row, heading('name'), texts.noText) }
  if (kind !== null) return { entry, problem: '' }
  const allowed = `应为${Object.values(unitKindNames).join('、')}之一`
  return { entry, problem: texts.problemAt(row, heading('kind'), texts.quoted(kindText, allowed)) }
}

function readKind(text: string): Unit['kind'] | null {
  if (text === unitKindNames.other) return 'other'
  return /村|社区/.test(text) ? detectUnitKind(text) : null
}

function comparePairs(stored: Unit | undefined, entry: Entry) {
  return [
    {
      label: unitHeadings.kind,
      before: stored === undefined ? '' : unitKindNames[stored.kind],
      after: unitKindNames[entry.kind],
    },
    ...(['group', 'secretaryPost', 'linkedLeaderPost'] as const).map((field) => ({
      label: unitHeadings[field],
      before: stored?.[field] ?? '',
      after: entry[field],
    })),
  ]
}
