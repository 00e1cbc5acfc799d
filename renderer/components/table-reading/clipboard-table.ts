/** A block of cells as another program put it on the clipboard, before anything is made of its texts. */

export type TableCell = {
  /** As shown there, without spaces around it; line breaks inside stay. */
  text: string
  /** Part of a merged cell; the text stands in its first cell. */
  isCovered: boolean
  /** The number itself where the text shows it rounded (9.45 shown as 9.5), null otherwise. */
  actual: string | null
}

export type ClipboardTable = {
  rows: TableCell[][]
  /** Rows and columns that are hidden there; they are left out. */
  hiddenRows: number
  hiddenColumns: number
  /** Nothing was read: the block is larger than any table of this program. */
  isTooLarge: boolean
}

/** Rows and columns of the largest block that is read. */
export const largestTable = { rows: 2000, columns: 256 }

/** Characters that are read of any flavour of the clipboard. */
export const longestSource = 16_000_000

export function plainCell(text: string): TableCell {
  return { text, isCovered: false, actual: null }
}

/** Cells that hold something of their own. */
export function listOwnCells(table: ClipboardTable): TableCell[] {
  return table.rows.flat().filter((cell) => !cell.isCovered)
}

/** The texts alone, covered cells empty. */
export function readTexts(table: ClipboardTable): string[][] {
  return table.rows.map((row) => row.map((cell) => cell.text))
}

/** Rows for columns; missing cells at the end of a row are blank. */
export function turnTable(table: ClipboardTable): ClipboardTable {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const rows = Array.from({ length: width }, (_, column) => table.rows.map((row) => row[column] ?? plainCell('')))
  return { ...table, rows }
}
