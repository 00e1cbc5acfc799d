/** A foreign workbook as plain text: what is visible of its sheets, with the places where it stood in the file. */

/** A merged range; its text stands in the first cell, the others are empty. Rows and columns count from 0 in `rows`. */
export type MergedCells = { row: number; column: number; lastRow: number; lastColumn: number }

/** One visible sheet without its hidden rows and columns. */
export type WorkbookSheet = {
  name: string
  /** Trimmed texts, each row as long as its last filled cell. Numbers are the shortest decimal, dates YYYY-MM-DD. */
  rows: string[][]
  /** The row number in the file of each row, from 1. */
  rowNumbers: number[]
  /** The place in the file of each column, from 0. */
  columnNumbers: number[]
  merges: MergedCells[]
  hiddenRows: number
  hiddenColumns: number
  /** Numbers whose binary remainder was rounded off: 9.299999999 is 9.3. */
  roundedNumbers: number
  /** Formulas that were saved without their result; their cells are empty. */
  emptyFormulas: number
}

export type WorkbookContent = { sheets: WorkbookSheet[]; hiddenSheets: string[] }

/** The letters of a column: 0 → A, 26 → AA. */
export function nameColumn(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest === 0 ? '' : nameColumn(rest - 1)}${String.fromCharCode(65 + (column % 26))}`
}
