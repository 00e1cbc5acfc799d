import { Dexie } from 'dexie'
import type { StoredSheet } from '../../../shared/model/record'
import type { SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'

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

export function toStoredSheet({ contestKey: _, enteredBy: _authors, ...sheet }: SheetRow): StoredSheet {
  return sheet
}
