/** Reading and writing one cell of a sheet, as the store does it. Sheets are never changed in place. */
import { formatHundredths } from '../../../shared/model/decimal'
import { type MarkLimits, readMark } from '../../../shared/model/mark-entry'
import { type MarkEdit, type StoredSheet, totalKey } from '../../../shared/model/record'
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
  const key = target.kind === 'total' ? totalKey : target.itemId
  if (Object.hasOwn(sheet.rejected, key)) return sheet.rejected[key] ?? null
  const value = target.kind === 'total' ? sheet.total : Object.hasOwn(sheet.marks, key) ? sheet.marks[key] : null
  return value === null || value === undefined ? null : formatHundredths(value)
}

/** The sheet with another text in one cell: a mark where it fits the limits, else kept as rejected. */
export function writeTarget(
  sheet: StoredSheet,
  part: EntryPart | undefined,
  target: CellTarget,
  text: string | null,
): StoredSheet {
  if (target.kind === 'abstained') return { ...sheet, abstained: text === '1' }
  const key = target.kind === 'total' ? totalKey : target.itemId
  const { [key]: _text, ...rejected } = sheet.rejected
  const { [key]: _mark, ...marks } = sheet.marks
  const total = target.kind === 'total' ? null : sheet.total
  const written = { ...sheet, rejected, marks: target.kind === 'total' ? sheet.marks : marks, total }
  if (text === null) return written
  const limits = limitsOf(part, target)
  const reading = limits === undefined ? null : readMark(text, limits, { digitsWithoutPoint: false })
  if (reading === null || reading.kind === 'rejected') return { ...written, rejected: { ...rejected, [key]: text } }
  if (reading.kind === 'blank') return written
  if (target.kind === 'total') return { ...written, total: reading.value }
  return { ...written, marks: { ...marks, [key]: reading.value } }
}

/** What a typed text becomes: the shortest decimal, the text itself where it does not fit, null when blank. */
export function interpret(
  part: EntryPart | undefined,
  target: CellTarget,
  typed: string,
  digitsWithoutPoint: boolean,
): string | null {
  if (target.kind === 'abstained') return typed === '1' ? '1' : null
  const limits = limitsOf(part, target)
  if (limits === undefined) return typed === '' ? null : typed
  const reading = readMark(typed, limits, { digitsWithoutPoint })
  if (reading.kind === 'blank') return null
  return reading.kind === 'mark' ? formatHundredths(reading.value) : reading.text.slice(0, 200)
}

/** Why the text of a cell does not count; null when it does. */
export function findProblem(sheet: StoredSheet | undefined, part: EntryPart, target: CellTarget): string | null {
  if (sheet === undefined || target.kind === 'abstained') return null
  const key = target.kind === 'total' ? totalKey : target.itemId
  return Object.hasOwn(sheet.rejected, key) ? findTextProblem(part, target, sheet.rejected[key] ?? '') : null
}

/** Why a text would not count in a cell; null when it would. */
export function findTextProblem(part: EntryPart, target: CellTarget, text: string): string | null {
  const limits = limitsOf(part, target)
  const reading = limits === undefined ? null : readMark(text, limits, { digitsWithoutPoint: false })
  return reading?.kind === 'rejected' ? reading.problem : null
}

function limitsOf(part: EntryPart | undefined, target: CellTarget): MarkLimits | undefined {
  return target.kind === 'item' ? part?.limits.get(target.itemId) : part?.total
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
