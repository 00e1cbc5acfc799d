import { abstainedText } from '../../../shared/documents/import-headings'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { MarkEdit, StoredSheet } from '../../../shared/model/record'
import type { SheetNote } from '../../../shared/model/sheet-note'
import type { CampaignUnit } from '../../../shared/model/unit'
import { compileEntryContest } from '../../state/entry/entry-contest'
import type { ImportChoice, ImportPlan, ImportSubject, PlanInput } from './import-plan'
import type { ImportTable } from './import-table'
import { listMarkForms } from './mark-forms'
import { MarkLedger } from './mark-ledger'
import { resolveNames } from './name-questions'
import { readWrittenMarks, type WrittenMark } from './read-written-marks'
import { texts } from './texts'

type Scope = {
  definition: ContestDefinition
  units: readonly CampaignUnit[]
  sheets: readonly StoredSheet[]
  sheetNotes?: readonly SheetNote[]
}

/** As many as one command takes. */
const mostEdits = 60_000

/** 评分单 of a contest. A blank cell changes nothing; a mark that does not fit its item is refused with its place. */
export function makeMarkSubject(
  scope: Scope,
  commit: (edits: readonly MarkEdit[]) => Promise<void>,
): ImportSubject<readonly MarkEdit[]> {
  const contest = compileEntryContest(scope.definition, scope.sheetNotes)
  return {
    kind: 'marks',
    title: '导入评分',
    hint: `空白格不改动已有的分数，也不算 0 分；弃权的写“${abstainedText}”。不合满分或最小单位的分数不导入。`,
    templateSheet: '评分录入',
    forms: listMarkForms(contest),
    listChoices: (form, table) => (form === 'table' ? listMissing(scope, table) : []),
    plan: (input) => planMarks(scope, input),
    commit: async (edits) => {
      if (edits.length > mostEdits) throw new Error(`一次最多导入 ${mostEdits} 处评分，请按评委分成几个文件导入。`)
      await commit(edits)
    },
    describeDone: (count) => `已导入 ${count} 处评分，按 Ctrl+Z 可以撤销`,
  }
}

/** A sheet for one judge, or for one unit, does not name it in every row. */
function listMissing({ definition, units }: Scope, table: ImportTable): ImportChoice[] {
  const judges = definition.judges.filter((judge) => !judge.withdrawn).map(({ id, label }) => ({ id, name: label }))
  const taking = units
    .filter(({ unitId }) => definition.unitIds.includes(unitId))
    .map(({ unitId, name }) => ({ id: unitId, name }))
  const guess = (options: readonly { id: string; name: string }[]) =>
    options.find(({ name }) => table.sheetName.includes(name))?.id ?? ''
  return [
    ...(table.has('judge')
      ? []
      : [{ key: 'judge', label: '这张表是哪位评委的', options: judges, first: guess(judges) }]),
    ...(table.has('unit') ? [] : [{ key: 'unit', label: '这张表评的是', options: taking, first: guess(taking) }]),
  ]
}

async function planMarks(
  scope: Scope,
  { form, table, answers, choices }: PlanInput,
): Promise<ImportPlan<readonly MarkEdit[]>> {
  const { definition, units, sheets } = scope
  const contest = compileEntryContest(definition, scope.sheetNotes)
  const written = readWrittenMarks(contest, form, table)
  const judges = definition.judges.map(({ id, label }) => ({ id, name: label }))
  const taking = units
    .filter(({ unitId }) => definition.unitIds.includes(unitId))
    .map(({ unitId, name }) => ({ id: unitId, name }))
  const named = (field: 'judge' | 'unit') => written.map((mark) => ({ row: mark.row, text: mark[field] }))
  const [judgeNames, unitNames] = await Promise.all([
    resolveNames(uniqueRows(named('judge')), judges, { label: '评委', answers }),
    resolveNames(uniqueRows(named('unit')), taking, { label: '村(社区)', answers }),
  ])
  const ledger = new MarkLedger(contest, units, sheets)
  for (const mark of written) {
    const judge = table.has('judge') ? judgeNames.resolve(mark.judge) : toKnown(choices.judge)
    const unit = table.has('unit') ? unitNames.resolve(mark.unit) : toKnown(choices.unit)
    if (isBlankName(mark, table)) ledger.refuse(mark, table.heading(mark.judge === '' ? 'judge' : 'unit'), texts.noText)
    else if (judge?.kind === 'known' && unit?.kind === 'known') ledger.add(mark, judge.id, unit.id)
  }
  const { lines, edits } = ledger
  const questions = [...judgeNames.questions, ...unitNames.questions]
  return { lines, questions, request: edits.length === 0 ? null : edits, count: edits.length }
}

function isBlankName(mark: WrittenMark, table: ImportTable): boolean {
  return (table.has('judge') && mark.judge === '') || (table.has('unit') && mark.unit === '')
}

function toKnown(id: string | undefined): { kind: 'known'; id: string } | null {
  return id === undefined || id === '' ? null : { kind: 'known', id }
}

function uniqueRows(names: readonly { row: number; text: string }[]): { row: number; text: string }[] {
  return [...new Map(names.map((name) => [`${name.row} ${name.text}`, name])).values()]
}
