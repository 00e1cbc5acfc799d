import type { ContestRecord, Sheet } from '../../shared/model/contest'
import { toHundredths } from '../../shared/model/decimal'
import type { PackageContest, PackageSheet } from '../../shared/model/package'
import type { SheetNote } from '../../shared/model/sheet-note'
import { listVoidPapers } from '../../shared/model/void-papers'

/** What the record of a package says of void papers. */
export type RecordedNotes = { sheetNotes: readonly SheetNote[]; voidSheets: readonly PackageSheet[] }

/**
 * A contest of a package as the input of scoring: marks and totals in hundredths. Void papers are told by the record only.
 * `marks` have no prototype, so that an item id such as `constructor` is blank where nothing was typed.
 */
export function toContestRecord(contest: PackageContest, notes?: RecordedNotes): ContestRecord {
  const { sheets, publications: _, ...definition } = contest
  const papers = listVoidPapers(notes?.sheetNotes ?? [])
  const record = { definition, sheets: sheets.map(toSheet) }
  if (notes === undefined || papers.length === 0) return record
  return { ...record, voided: { papers, sheets: notes.voidSheets.map(toSheet) } }
}

function toSheet(sheet: PackageSheet): Sheet {
  const marks: Record<string, number> = Object.create(null)
  for (const [itemId, mark] of Object.entries(sheet.marks)) marks[itemId] = toHundredths(mark)
  const { judgeId, unitId, partId, abstained, total } = sheet
  return { judgeId, unitId, partId, abstained, marks, total: total === undefined ? null : toHundredths(total) }
}
