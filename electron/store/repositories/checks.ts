import { Dexie } from 'dexie'
import type {
  CheckMethod,
  CheckSample,
  SheetAddress,
  SheetAuthors,
  SheetCheck,
  SheetContent,
} from '../../../shared/model/check'
import { writeCell } from '../../../shared/model/sheet-cell'
import type { CheckRow, SampleRow, SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { type CompiledPart, findLimits } from './contest-cache'
import { blankSheet, type SheetKey } from './sheets'

export type CheckKey = [contestKey: number, judgeId: string, unitId: string, partId: string, method: CheckMethod]

export function checkKey(contestKey: number, { judgeId, unitId, partId }: SheetAddress, method: CheckMethod): CheckKey {
  return [contestKey, judgeId, unitId, partId, method]
}

/** All checks of a contest. */
export function checksOf(database: StoreDatabase, contestKey: number) {
  return database.checks.where(':id').between([contestKey, Dexie.minKey], [contestKey, Dexie.maxKey])
}

/** All samples of a contest in the order in which they were drawn. */
export function samplesOf(database: StoreDatabase, contestKey: number) {
  return database.samples.where(':id').between([contestKey, Dexie.minKey], [contestKey, Dexie.maxKey])
}

/** A check that begins. */
export function startCheck({ judgeId, unitId, partId }: SheetAddress, method: CheckMethod): SheetCheck {
  return {
    ...{ judgeId, unitId, partId, method, operators: [], confirmed: null, content: null },
    second: method === 'double' ? { abstained: false, texts: {} } : null,
    ...{ isOwnEntry: false, compared: 0, corrections: [], differences: [] },
  }
}

/** The operators with one more, unless they have it. */
export function addOperator(operators: readonly string[], operator: string): string[] {
  return operators.includes(operator) ? [...operators] : [...operators, operator]
}

/** A second entry as a sheet of its own, so that it is read and written like one. */
export function sheetFromContent(key: SheetKey, content: SheetContent, part: CompiledPart | undefined): SheetRow {
  const sheet = { ...blankSheet(key), abstained: content.abstained }
  for (const [itemId, text] of Object.entries(content.texts)) writeCell(sheet, itemId, text, findLimits(part, itemId))
  return sheet
}

export function toSheetCheck({ contestKey: _, ...check }: CheckRow): SheetCheck {
  return check
}

export function toCheckSample({ contestKey: _, ...sample }: SampleRow): CheckSample {
  return sample
}

/** Who entered the sheets, as far as it is known: sheets of earlier versions and of packages without a record have none. */
export function listAuthors(sheets: readonly SheetRow[]): SheetAuthors[] {
  return sheets
    .filter((sheet) => sheet.enteredBy.length > 0)
    .map(({ judgeId, unitId, partId, enteredBy }) => ({ judgeId, unitId, partId, operators: enteredBy }))
}
