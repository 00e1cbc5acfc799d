/** One cell of a stored sheet: the text that it shows, and what a text in it becomes. */
import { formatHundredths } from './decimal'
import { type MarkLimits, readMark } from './mark-entry'
import { type StoredSheet, totalKey } from './record'

/** The text that a cell shows: an item's, or the total's under `totalKey`; null when blank. */
export function readCell({ marks, total, rejected }: StoredSheet, itemId: string): string | null {
  if (Object.hasOwn(rejected, itemId)) return rejected[itemId] ?? null
  const value = itemId === totalKey ? total : Object.hasOwn(marks, itemId) ? marks[itemId] : null
  return value === null || value === undefined ? null : formatHundredths(value)
}

/**
 * Puts a text into a cell of the sheet, in place: as a mark where it fits the limits, else as rejected; null empties it.
 * @param limits undefined for an item that the sheet's part does not have: every text is rejected
 */
export function writeCell(
  sheet: StoredSheet,
  itemId: string,
  text: string | null,
  limits: MarkLimits | undefined,
): void {
  const reading = text === null || limits === undefined ? null : readMark(text, limits, { digitsWithoutPoint: false })
  const mark = reading?.kind === 'mark' ? reading.value : null
  if (itemId === totalKey) sheet.total = mark
  else setMember(sheet.marks, itemId, mark)
  setMember(sheet.rejected, itemId, mark !== null || reading?.kind === 'blank' ? null : text)
}

/** Deletes only what is there: engines keep objects from which members were deleted in a slower form. */
function setMember<Value>(record: Record<string, Value>, key: string, value: Value | null): void {
  if (value !== null) record[key] = value
  else if (Object.hasOwn(record, key)) delete record[key]
}
