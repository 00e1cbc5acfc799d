/** The cells of a sheet by their targets, read and written as the store does it. Sheets are never changed in place. */
import { formatHundredths } from '../../../shared/model/decimal'
import { type MarkLimits, readMark } from '../../../shared/model/mark-entry'
import { type MarkEdit, type StoredSheet, totalKey } from '../../../shared/model/record'
import { readCell, writeCell } from '../../../shared/model/sheet-cell'
import type { EntryPart, SheetAddress } from './entry-contest'

export type CellTarget = MarkEdit['target']

export function blankSheet({ judgeId, unitId, partId }: SheetAddress): StoredSheet {
  return { judgeId, unitId, partId, abstained: false, marks: {}, total: null, rejected: {} }
}

/** The name of a target within its sheet. */
export function targetKey(target: CellTarget): string {
  return target.kind === 'item' ? `item ${target.itemId}` : target.kind
}

/** The text that a cell shows; null when blank. An abstention is '1'. */
export function readTarget(sheet: StoredSheet | undefined, target: CellTarget): string | null {
  if (sheet === undefined) return null
  if (target.kind === 'abstained') return sheet.abstained ? '1' : null
  return readCell(sheet, cellKey(target))
}

/** The sheet with another text in one cell: a mark where it fits the limits, else kept as rejected. */
export function writeTarget(
  sheet: StoredSheet,
  part: EntryPart | undefined,
  target: CellTarget,
  text: string | null,
): StoredSheet {
  const written = copySheet(sheet)
  put(written, part, target, text)
  return written
}

/** The sheet with other texts in several cells, copied once. */
export function writeTargets(
  sheet: StoredSheet,
  part: EntryPart | undefined,
  changes: readonly { target: CellTarget; to: string | null }[],
): StoredSheet {
  const written = copySheet(sheet)
  for (const { target, to } of changes) put(written, part, target, to)
  return written
}

function copySheet(sheet: StoredSheet): StoredSheet {
  return { ...sheet, marks: { ...sheet.marks }, rejected: { ...sheet.rejected } }
}

function put(sheet: StoredSheet, part: EntryPart | undefined, target: CellTarget, text: string | null): void {
  if (target.kind === 'abstained') {
    sheet.abstained = text === '1'
    return
  }
  writeCell(sheet, cellKey(target), text, limitsOf(part, target))
}

/** What a typed text becomes: the shortest decimal, the text itself where it does not fit, null when blank. */
export function interpret(
  part: EntryPart | undefined,
  target: CellTarget,
  typed: string,
  digitsWithoutPoint: boolean,
): string | null {
  if (target.kind === 'abstained') return typed === '1' ? '1' : null
  return readTyped(part, target, typed, digitsWithoutPoint).to
}

/** As `interpret`, with the reason why the text does not count. */
export function readTyped(
  part: EntryPart | undefined,
  target: Exclude<CellTarget, { kind: 'abstained' }>,
  typed: string,
  digitsWithoutPoint: boolean,
): { to: string | null; problem: string | null } {
  const limits = limitsOf(part, target)
  if (limits === undefined) return { to: typed === '' ? null : typed, problem: null }
  const reading = readMark(typed, limits, { digitsWithoutPoint })
  if (reading.kind === 'blank') return { to: null, problem: null }
  if (reading.kind === 'mark') return { to: formatHundredths(reading.value), problem: null }
  return { to: reading.text.slice(0, 200), problem: reading.problem }
}

/** Why the text of a cell does not count; null when it does. */
export function findProblem(sheet: StoredSheet | undefined, part: EntryPart, target: CellTarget): string | null {
  if (sheet === undefined || target.kind === 'abstained') return null
  const key = cellKey(target)
  return Object.hasOwn(sheet.rejected, key) ? readTyped(part, target, sheet.rejected[key] ?? '', false).problem : null
}

function cellKey(target: Exclude<CellTarget, { kind: 'abstained' }>): string {
  return target.kind === 'total' ? totalKey : target.itemId
}

function limitsOf(part: EntryPart | undefined, target: CellTarget): MarkLimits | undefined {
  return target.kind === 'item' ? part?.limits.get(target.itemId) : part?.total
}

/** The targets whose texts are not the same in two states of one sheet: items first, then the total, then the abstention. */
export function listChangedTargets(left: StoredSheet | undefined, right: StoredSheet | undefined): CellTarget[] {
  const sheets = [left, right].filter((sheet) => sheet !== undefined)
  const keys = sheets.flatMap(({ marks, rejected }) => [...Object.keys(marks), ...Object.keys(rejected)])
  const targets: CellTarget[] = [
    ...[...new Set(keys)].filter((key) => key !== totalKey).map((itemId) => ({ kind: 'item' as const, itemId })),
    { kind: 'total' },
    { kind: 'abstained' },
  ]
  return targets.filter((target) => readTarget(left, target) !== readTarget(right, target))
}

export function isSameSheet(left: StoredSheet | undefined, right: StoredSheet | undefined): boolean {
  if (left === right) return true
  if (left === undefined || right === undefined) return false
  return (
    left.abstained === right.abstained &&
    left.total === right.total &&
    isSameRecord(left.marks, right.marks) &&
    isSameRecord(left.rejected, right.rejected)
  )
}

function isSameRecord(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key])
}
