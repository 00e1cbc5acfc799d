import type { Cell, CellValue, Sheet } from 'hucre/xlsx'
import { cleanText } from '../../../shared/documents/clean-text'
import type { MergedCells, WorkbookSheet } from '../../../shared/model/workbook'
import { WorkbookError, workbookProblems } from '../../../shared/model/workbook-error'
import { workbookLimits } from '../../../shared/model/workbook-limits'
import { readCellText } from './cell-text'

/** Rows and columns of the file, from 0, that are not shown. */
export type HiddenParts = { hiddenRows: ReadonlySet<number>; hiddenColumns: ReadonlySet<number> }

/**
 * The visible part of a sheet as trimmed texts.
 * @throws WorkbookError when it has more rows or columns with content than are read
 */
export function toPlainSheet(sheet: Sheet, { hiddenRows, hiddenColumns }: HiddenParts): WorkbookSheet {
  const used = dropEmptyEnd(sheet.rows)
  const width = used.reduce((widest, row) => Math.max(widest, countFilled(row)), 0)
  if (used.length > workbookLimits.rows || width > workbookLimits.columns) {
    throw new WorkbookError(workbookProblems.tooLarge)
  }
  const covered = listCovered(sheet, used.length, width)
  const keptRows = listKept(used.length, hiddenRows)
  const keptColumns = listKept(width, hiddenColumns)
  let roundedNumbers = 0
  const rows = keptRows.map((row) => {
    const cells = keptColumns.map((column) => {
      if (covered.has(row * width + column)) return ''
      const value = used[row]?.[column]
      const { text, isRounded } = readCellText(value)
      if (isRounded) roundedNumbers += 1
      return tidy(text)
    })
    while (cells.at(-1) === '') cells.pop()
    return cells
  })
  return {
    name: tidy(sheet.name),
    rows,
    rowNumbers: keptRows.map((row) => row + 1),
    columnNumbers: keptColumns,
    merges: moveMerges(sheet, keptRows, keptColumns),
    hiddenRows: used.length - keptRows.length,
    hiddenColumns: width - keptColumns.length,
    roundedNumbers,
    emptyFormulas: [...(sheet.cells?.values() ?? [])].filter(isEmptyFormula).length,
  }
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === ''
}

function isEmptyFormula({ formula, value }: Cell): boolean {
  return formula !== undefined && isBlank(value)
}

/** Rows may be holes where a sheet has none. */
function dropEmptyEnd(rows: readonly (readonly CellValue[] | undefined)[]): (readonly CellValue[])[] {
  const last = rows.findLastIndex((row) => row !== undefined && countFilled(row) > 0)
  return Array.from({ length: last + 1 }, (_, index) => rows[index] ?? [])
}

function countFilled(row: readonly CellValue[]): number {
  return row.findLastIndex((value) => !isBlank(value)) + 1
}

function listKept(count: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => !hidden.has(index))
}

/** Texts in merged ranges beside the first cell are not shown by any program. */
function listCovered(sheet: Sheet, height: number, width: number): Set<number> {
  const covered = new Set<number>()
  let area = 0
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const rows = Math.min(endRow, height - 1) - startRow + 1
    area += Math.max(0, rows) * Math.max(0, Math.min(endCol, width - 1) - startCol + 1)
    if (area > workbookLimits.cells) throw new WorkbookError(workbookProblems.damaged)
    for (let row = startRow; row <= Math.min(endRow, height - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, width - 1); column += 1) {
        if (row !== startRow || column !== startCol) covered.add(row * width + column)
      }
    }
  }
  return covered
}

/** Merged ranges in the places of the kept rows and columns; one whose first cell is hidden is left out. */
function moveMerges(sheet: Sheet, keptRows: readonly number[], keptColumns: readonly number[]): MergedCells[] {
  const rowPlaces = new Map(keptRows.map((row, place) => [row, place]))
  const columnPlaces = new Map(keptColumns.map((column, place) => [column, place]))
  return (sheet.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) => {
    const row = rowPlaces.get(startRow)
    const column = columnPlaces.get(startCol)
    if (row === undefined || column === undefined) return []
    const lastRow = keptRows.findLastIndex((kept) => kept >= startRow && kept <= endRow)
    const lastColumn = keptColumns.findLastIndex((kept) => kept >= startCol && kept <= endCol)
    return lastRow < row || lastColumn < column ? [] : [{ row, column, lastRow, lastColumn }]
  })
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/[\ufeff\u200b]/g, '')
    .trim()
    .slice(0, workbookLimits.textLength)
}
