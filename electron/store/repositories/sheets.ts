import { Dexie } from 'dexie'
import { formatHundredths } from '../../../shared/model/decimal'
import { readMark } from '../../../shared/model/mark-entry'
import { type StoredSheet, totalKey } from '../../../shared/model/record'
import type { SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import type { CompiledPart } from './contest-cache'

export type SheetKey = [contestKey: number, judgeId: string, unitId: string, partId: string]

export function sheetKey({ contestKey, judgeId, unitId, partId }: SheetRow): SheetKey {
  return [contestKey, judgeId, unitId, partId]
}

export function blankSheet([contestKey, judgeId, unitId, partId]: SheetKey): SheetRow {
  return { contestKey, judgeId, unitId, partId, abstained: false, marks: {}, total: null, rejected: {}, enteredBy: [] }
}

export function isBlankSheet(sheet: StoredSheet): boolean {
  return (
    !sheet.abstained &&
    sheet.total === null &&
    Object.keys(sheet.marks).length === 0 &&
    Object.keys(sheet.rejected).length === 0
  )
}

/** All sheets of a contest, optionally of one judge, by a range of the primary key. */
export function sheetsOf(database: StoreDatabase, contestKey: number, judgeId?: string) {
  const start = judgeId === undefined ? [contestKey] : [contestKey, judgeId]
  return database.sheets.where(':id').between([...start, Dexie.minKey], [...start, Dexie.maxKey])
}

/** The text that a cell shows: an item's, or the total's under `totalKey`; null when blank. */
export function readCell(sheet: StoredSheet, itemId: string): string | null {
  if (Object.hasOwn(sheet.rejected, itemId)) return sheet.rejected[itemId] ?? null
  const value = itemId === totalKey ? sheet.total : Object.hasOwn(sheet.marks, itemId) ? sheet.marks[itemId] : null
  return value === null || value === undefined ? null : formatHundredths(value)
}

/**
 * Puts a text into a cell of the sheet, in place: as a mark where it fits the limits, else as rejected. Without a part,
 * or for an item that the part does not have, every text is rejected.
 */
export function writeCell(
  sheet: StoredSheet,
  part: CompiledPart | undefined,
  itemId: string,
  text: string | null,
): void {
  delete sheet.rejected[itemId]
  if (itemId === totalKey) sheet.total = null
  else delete sheet.marks[itemId]
  if (text === null) return
  const limits = itemId === totalKey ? part?.total : part?.items.get(itemId)
  const reading = limits === undefined ? null : readMark(text, limits, { digitsWithoutPoint: false })
  if (reading === null || reading.kind === 'rejected') sheet.rejected[itemId] = text
  else if (reading.kind === 'mark' && itemId === totalKey) sheet.total = reading.value
  else if (reading.kind === 'mark') sheet.marks[itemId] = reading.value
}

export function toStoredSheet({ contestKey: _, enteredBy: _authors, ...sheet }: SheetRow): StoredSheet {
  return sheet
}
