/** What a pasted block would write, cell by cell, before anything is written. */
import { formatHundredths } from '../../../../shared/model/decimal'
import type { StoredSheet } from '../../../../shared/model/record'
import { cleanMark, isAbstention, isNumber, isOffWord } from '../../../components/table-reading/clean-mark'
import type { TableCell } from '../../../components/table-reading/clipboard-table'
import type { TypedChange } from '../../../state/entry/contest-entry'
import type { SheetAddress } from '../../../state/entry/entry-contest'
import { blankSheet, type CellTarget, readTarget, readTyped, writeTargets } from '../../../state/entry/sheet-cells'
import { summarizeSheet } from '../../../state/entry/sheet-summary'
import { findLock, isNotApplicable } from '../grid-model'
import { texts as entryTexts } from '../texts'
import type { Pile } from '../use-pile'
import type { PasteLayout } from './find-layout'
import { texts } from './texts'

/** In the order in which the lines are looked at. */
const kinds = ['invalid', 'sum', 'skipped', 'abstained', 'cleared', 'changed', 'added'] as const
export type PasteLineKind = (typeof kinds)[number]

/** One difference. `column` is null for a whole sheet. */
export type PasteLine = {
  row: number
  column: number | null
  kind: PasteLineKind
  from: string
  to: string
  /** What to look at; '' when there is nothing. */
  note: string
}

export type PastePlan = {
  changes: TypedChange[]
  /** Problems first, then by row and column. */
  lines: PasteLine[]
  counts: Record<PasteLineKind | 'same' | 'outside', number>
}

export type PlannedPile = Pick<Pile, 'entry' | 'contest' | 'part' | 'columns' | 'addresses' | 'summarize' | 'isSealed'>

/** Position in the grid that the user chose for a name, by the question's id; null leaves it out. */
export type PasteChoices = Readonly<Record<string, number | null>>

const longest = 200

export function planPaste(pile: PlannedPile, layout: PasteLayout, choices: PasteChoices): PastePlan {
  const plan: PastePlan = {
    changes: [],
    lines: [],
    counts: { added: 0, changed: 0, cleared: 0, abstained: 0, invalid: 0, sum: 0, skipped: 0, same: 0, outside: 0 },
  }
  const columns = readTargets(layout.columns, choices)
  for (const [index, row] of readTargets(layout.rows, choices).entries()) {
    if (row === null) continue
    const cells = (layout.table.rows[index] ?? []).flatMap((cell, at) => {
      const column = columns[at] ?? null
      return column === null || cell.isCovered ? [] : [{ column, cell }]
    })
    planRow(pile, plan, row, cells)
  }
  const order = (line: PasteLine) => (line.note !== '' ? 0 : kinds.length) + kinds.indexOf(line.kind)
  plan.lines.sort((one, other) => order(one) - order(other) || one.row - other.row || before(one) - before(other))
  for (const { kind } of plan.lines) plan.counts[kind] += 1
  return plan
}

function before({ column }: PasteLine): number {
  return column ?? -1
}

/** A choice that stands for what another row or column fills already is not followed. */
function readTargets({ targets, questions }: PasteLayout['rows'], choices: PasteChoices): (number | null)[] {
  const taken = new Set(targets)
  return targets.map((target, index) => {
    const chosen = choices[questions[index]?.id ?? ''] ?? null
    if (target !== null || chosen === null || taken.has(chosen)) return target
    taken.add(chosen)
    return chosen
  })
}

type PlacedCell = { column: number; cell: TableCell }

function planRow(pile: PlannedPile, plan: PastePlan, row: number, cells: readonly PlacedCell[]): void {
  const address = pile.addresses[row]
  const inside = address === undefined ? [] : cells.filter(({ column }) => column < pile.columns.length)
  plan.counts.outside += cells.filter(({ cell, column }) => {
    return cell.text !== '' && (address === undefined || column >= pile.columns.length)
  }).length
  if (address === undefined || planAbstention(pile, plan, row, inside)) return
  const sheet = pile.entry.book.sheet(address)
  const lock = findLock(pile.contest, address, pile.summarize(pile.part, address), pile.isSealed)
  const written: { target: CellTarget; to: string | null }[] = []
  for (const { column, cell } of inside) {
    const target = pile.columns[column]?.target ?? null
    if (target === null || target.kind === 'abstained') continue
    const change = planCell(pile, plan, { address, sheet, lock, row }, column, target, cell)
    if (change === null) continue
    plan.changes.push({ address, target, text: change.to ?? '' })
    written.push({ target, to: change.to })
  }
  if (inside.every(({ column }) => pile.columns[column]?.target !== null)) return
  const pasted = writeTargets(sheet ?? blankSheet(address), pile.part, written)
  const { sum } = summarizeSheet(pile.contest, pile.part, address, pasted)
  for (const { column, cell } of inside) {
    if (pile.columns[column]?.target === null) planSum(plan, row, column, cell, sum)
  }
}

/** A row that says 弃权 and holds no mark stands for the whole sheet. */
function planAbstention(pile: PlannedPile, plan: PastePlan, row: number, cells: readonly PlacedCell[]): boolean {
  const address = pile.addresses[row]
  const filled = cells.filter(({ cell }) => cell.text !== '')
  if (address === undefined || filled.length === 0 || !filled.every(({ cell }) => isAbstention(cell.text))) return false
  const { judgeId, unitId } = address
  const isRecused = pile.contest.isRecused(judgeId, unitId)
  const isVoid = pile.contest.isVoid(judgeId, unitId)
  if (pile.entry.book.sheet(address)?.abstained) plan.counts.same += 1
  else if (pile.isSealed || isRecused || isVoid) {
    const note = isRecused ? texts.recused : isVoid ? texts.voided : texts.sealed
    plan.lines.push({ row, column: null, kind: 'skipped', from: '', to: texts.abstained, note })
  } else {
    plan.changes.push({ address, target: { kind: 'abstained' }, text: '1' })
    plan.lines.push({ row, column: null, kind: 'abstained', from: '', to: texts.abstained, note: '' })
  }
  return true
}

type PlacedSheet = {
  address: SheetAddress
  sheet: StoredSheet | undefined
  /** Why nothing can be entered on it; null where marks can. */
  lock: string | null
  row: number
}

function planCell(
  { contest, part }: PlannedPile,
  plan: PastePlan,
  { address, sheet, lock: sheetLock, row }: PlacedSheet,
  column: number,
  target: Exclude<CellTarget, { kind: 'abstained' }>,
  cell: TableCell,
): { to: string | null } | null {
  const pasted = cleanMark(cell.text)
  const isOff = isNotApplicable(contest, address, target)
  const shown = isOff ? entryTexts.notApplicable : (readTarget(sheet, target) ?? '')
  const lock = isOff ? entryTexts.locks.notApplicable : sheetLock
  if (lock !== null) {
    if (isOffWord(pasted) || pasted === shown) plan.counts.same += 1
    else plan.lines.push({ row, column, kind: 'skipped', from: shown, to: pasted, note: lock })
    return null
  }
  const from = readTarget(sheet, target)
  const { to, problem } = readTyped(part, target, pasted.slice(0, longest), false)
  const rounded = cell.actual === null ? '' : texts.rounded(pasted, cell.actual)
  if (from === to) {
    plan.counts.same += 1
    return null
  }
  const kind = problem !== null ? 'invalid' : to === null ? 'cleared' : from === null ? 'added' : 'changed'
  const note = problem === null ? rounded : texts.explain(pasted) || problem
  plan.lines.push({ row, column, kind, from: from ?? '', to: to ?? '', note })
  return { to }
}

/** A sum of the other table is never written; it must agree with what the marks add up to. */
function planSum(plan: PastePlan, row: number, column: number, cell: TableCell, sum: number | null): void {
  const own = sum === null ? '' : formatHundredths(sum)
  const pasted = cleanMark(cell.text)
  if (!isNumber(pasted) || Number(pasted) === Number(own || '0')) {
    plan.counts.same += 1
    return
  }
  plan.lines.push({ row, column, kind: 'sum', from: own, to: pasted, note: texts.sumDiffers(pasted, own) })
}
