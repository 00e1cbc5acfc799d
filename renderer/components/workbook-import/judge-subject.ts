import { judgeHeadings } from '../../../shared/documents/import-headings'
import type { ContestDefinition, Judge, Panel } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import { describeDifferences } from './compare-fields'
import type { ImportPlan, ImportSubject, PlanInput, PlanLine } from './import-plan'
import type { ImportRow } from './import-table'
import { type NameResolution, resolveNames } from './name-questions'
import { texts } from './texts'

/** Judges to be put in the place of those with the same id, or added, and panels that are new. */
export type JudgeImport = { judges: readonly Judge[]; panels: readonly Panel[] }

type Scope = { definition: ContestDefinition; units: readonly CampaignUnit[]; hasMarks: boolean }

const fields = [
  {
    field: 'label',
    label: '评委',
    isRequired: true,
    names: [judgeHeadings.label, '评委编号', '评委名称', '评委姓名', '编号', '姓名'],
  },
  {
    field: 'panel',
    label: '评委组',
    isRequired: false,
    names: [judgeHeadings.panel, '组别', '所属组', '评委组别', '类别'],
    fills: true,
  },
  {
    field: 'own',
    label: '所在单位（回避）',
    isRequired: false,
    names: [judgeHeadings.own, '所在单位(回避)', '回避', '回避单位', '村(社区)', '单位'],
  },
] as const

/** 评委 of a contest: known labels are brought up to date, new ones go to the end, none is removed. */
export function makeJudgeSubject(
  scope: Scope,
  commit: (request: JudgeImport) => Promise<void>,
): ImportSubject<JudgeImport> {
  return {
    kind: 'judges',
    title: '导入评委',
    hint: '评委可以只写编号。名称相同的按表里的内容更新（空白格不改），新的加在最后，表里没有的不删除。',
    templateSheet: '评委',
    forms: [{ name: 'list', label: '名单', fields }],
    listChoices: () => [],
    plan: (input) => planJudges(scope, input),
    commit,
    describeDone: (count) => `已导入 ${count} 名评委，按 Ctrl+Z 可以撤销`,
  }
}

/** The definition with imported judges; a new panel scores every part, with the weight of the last one. */
export function applyJudges({ judges, panels }: JudgeImport): (definition: ContestDefinition) => ContestDefinition {
  return (definition) => {
    const imported = new Map(judges.map((judge) => [judge.id, judge]))
    const known = new Set(definition.judges.map((judge) => judge.id))
    return {
      ...definition,
      panels: [...definition.panels, ...panels],
      judges: [
        ...definition.judges.map((judge) => imported.get(judge.id) ?? judge),
        ...judges.filter((judge) => !known.has(judge.id)),
      ],
      parts:
        panels.length === 0
          ? definition.parts
          : definition.parts.map((part) => ({
              ...part,
              panels: [
                ...part.panels,
                ...panels.map(({ id }) => ({ panelId: id, weight: part.panels.at(-1)?.weight ?? null })),
              ],
            })),
    }
  }
}

async function planJudges(scope: Scope, { table, answers }: PlanInput): Promise<ImportPlan<JudgeImport>> {
  const { definition, units } = scope
  const known = units.map(({ unitId, name }) => ({ id: unitId, name }))
  const owned = table.rows.flatMap(({ row, texts: cells }) => splitNames(cells.own).map((text) => ({ row, text })))
  const own = await resolveNames(owned, known, { label: '所在单位', answers })
  const panels = new PanelList(scope)
  const lines: PlanLine[] = []
  const judges: Judge[] = []
  const seen = new Map<string, number>()
  for (const row of table.rows) {
    const label = row.texts.label ?? ''
    const stored = definition.judges.find((judge) => plain(judge.label) === plain(label))
    const unitIds = readOwn(row, own)
    if (unitIds === null) continue
    const panel = panels.find(row.texts.panel ?? '', stored)
    const earlier = seen.get(plain(label))
    seen.set(plain(label), earlier ?? row.row)
    const problem =
      label === ''
        ? texts.problemAt(row.row, table.heading('label'), texts.noText)
        : earlier !== undefined
          ? texts.problemInRow(row.row, texts.repeated(earlier))
          : panel.problem === ''
            ? ''
            : texts.problemAt(row.row, table.heading('panel'), panel.problem)
    const judge: Judge = {
      id: stored?.id ?? crypto.randomUUID(),
      label: stored?.label ?? label,
      panelId: panel.id,
      ownUnitIds: unitIds.length > 0 ? unitIds : (stored?.ownUnitIds ?? []),
      withdrawn: stored?.withdrawn ?? false,
    }
    const difference = describeDifferences(comparePairs(stored, judge, panels, units), stored === undefined)
    const status = problem !== '' ? 'invalid' : stored === undefined ? 'new' : difference === '' ? 'same' : 'changed'
    lines.push({ row: row.row, subject: label, status, difference, problem })
    if (status === 'new' || status === 'changed') judges.push(judge)
  }
  const added = panels.added.filter((panel) => judges.some((judge) => judge.panelId === panel.id))
  const request = judges.length === 0 ? null : { judges, panels: added }
  return { lines, questions: own.questions, request, count: judges.length }
}

/** The panels of a contest, and those that the table adds. */
class PanelList {
  readonly #scope: Scope
  readonly added: Panel[] = []

  constructor(scope: Scope) {
    this.#scope = scope
  }

  name(panelId: string): string {
    return [...this.#scope.definition.panels, ...this.added].find((panel) => panel.id === panelId)?.name ?? ''
  }

  find(text: string, stored: Judge | undefined): { id: string; problem: string } {
    const { definition, hasMarks } = this.#scope
    const [first] = definition.panels
    if (text === '') {
      if (stored !== undefined) return { id: stored.panelId, problem: '' }
      const isOnly = definition.panels.length === 1 && first !== undefined
      return { id: first?.id ?? '', problem: isOnly ? '' : texts.noText }
    }
    const found = [...definition.panels, ...this.added].find((panel) => plain(panel.name) === plain(text))
    if (found !== undefined) return { id: found.id, problem: '' }
    if (hasMarks) return { id: first?.id ?? '', problem: `没有评委组“${text}”；评分已经开始，不能随导入添加评委组` }
    const panel = { id: crypto.randomUUID(), name: text }
    this.added.push(panel)
    return { id: panel.id, problem: '' }
  }
}

/** null while a name waits for its answer. */
function readOwn({ texts: cells }: ImportRow, names: NameResolution): string[] | null {
  const resolved = splitNames(cells.own).map((text) => names.resolve(text))
  if (resolved.includes(null)) return null
  return [...new Set(resolved.flatMap((name) => (name?.kind === 'known' ? [name.id] : [])))]
}

function splitNames(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}

function comparePairs(stored: Judge | undefined, judge: Judge, panels: PanelList, units: readonly CampaignUnit[]) {
  const nameUnits = (ids: readonly string[]) =>
    ids.map((id) => units.find((unit) => unit.unitId === id)?.name ?? '').join('、')
  return [
    {
      label: judgeHeadings.panel,
      before: stored === undefined ? '' : panels.name(stored.panelId),
      after: panels.name(judge.panelId),
    },
    { label: judgeHeadings.own, before: nameUnits(stored?.ownUnitIds ?? []), after: nameUnits(judge.ownUnitIds) },
  ]
}
