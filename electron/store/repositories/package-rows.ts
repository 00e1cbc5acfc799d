/** Sheets between package and rows. */
import type { ContestDefinition } from '../../../shared/model/contest'
import { formatHundredths, toHundredths } from '../../../shared/model/decimal'
import type { PackageSheet } from '../../../shared/model/package'
import type { PackageRecord } from '../../../shared/model/package-record'
import { totalKey } from '../../../shared/model/record'
import { readCell, writeCell } from '../../../shared/model/sheet-cell'
import type { SheetRow } from '../database/rows'
import { compileRubric, findLimits } from './contest-cache'
import { blankSheet, isBlankSheet } from './sheets'

export type RecordContest = PackageRecord['campaigns'][number]['contests'][number]

/**
 * Rows of a contest's sheets with the rejected texts and authors of the record; blank sheets say nothing and are left out. Marks on
 * void papers that do not fit the rubric become rejected texts: they have not been checked with the file.
 */
export function toSheetRows(
  contestKey: number,
  definition: ContestDefinition,
  sheets: readonly PackageSheet[],
  { rejected, authors, voidSheets }: Pick<RecordContest, 'rejected' | 'authors' | 'voidSheets'>,
): SheetRow[] {
  const rows = new Map<string, SheetRow>()
  const nameOf = (sheet: { judgeId: string; unitId: string; partId: string }) =>
    JSON.stringify([sheet.judgeId, sheet.unitId, sheet.partId])
  for (const { judgeId, unitId, partId, abstained, marks, total } of sheets) {
    const row = blankSheet([contestKey, judgeId, unitId, partId])
    row.abstained = abstained
    for (const [itemId, mark] of Object.entries(marks)) row.marks[itemId] = toHundredths(mark)
    row.total = total === undefined ? null : toHundredths(total)
    rows.set(nameOf(row), row)
  }
  const { parts } = compileRubric(definition)
  for (const { judgeId, unitId, partId, abstained, marks, total } of voidSheets) {
    const row = blankSheet([contestKey, judgeId, unitId, partId])
    row.abstained = abstained
    const texts = total === undefined ? marks : { ...marks, [totalKey]: total }
    for (const [itemId, text] of Object.entries(texts)) {
      writeCell(row, itemId, text, findLimits(parts.get(partId), itemId))
    }
    rows.set(nameOf(row), row)
  }
  for (const { judgeId, unitId, partId, texts } of rejected) {
    const row = rows.get(nameOf({ judgeId, unitId, partId })) ?? blankSheet([contestKey, judgeId, unitId, partId])
    const isFree = (itemId: string) => readCell(row, itemId) === null
    const free = Object.fromEntries(Object.entries(texts).filter(([itemId]) => isFree(itemId)))
    row.rejected = { ...row.rejected, ...free }
    rows.set(nameOf(row), row)
  }
  for (const address of authors) {
    const row = rows.get(nameOf(address))
    if (row !== undefined) row.enteredBy = address.operators
  }
  return [...rows.values()].filter((row) => !isBlankSheet(row))
}

/** A sheet as a package holds it; null where it holds rejected texts only. */
export function toPackageSheet({ judgeId, unitId, partId, abstained, marks, total }: SheetRow): PackageSheet | null {
  if (isBlankSheet({ judgeId, unitId, partId, abstained, marks, total, rejected: {} })) return null
  return {
    judgeId,
    unitId,
    partId,
    abstained,
    marks: Object.fromEntries(Object.entries(marks).map(([itemId, mark]) => [itemId, formatHundredths(mark)])),
    ...(total === null ? {} : { total: formatHundredths(total) }),
  }
}
