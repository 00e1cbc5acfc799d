/** A workbook as plain data. Rows and columns count from 0; heights are in points, widths in characters. */

export type CellValue = string | number | null

/** Styles of one name are one entry in the list of cell styles; the number format and alignment of a cell may differ. */
export type CellStyle = {
  /** As the user of the spreadsheet program reads it. */
  name: string
  font: { name: string; size: number; strikethrough?: boolean }
  alignment: { horizontal?: 'left' | 'center' | 'right'; vertical: 'top' | 'center'; wrapText?: boolean }
  /** Thin lines on all four sides. */
  hasBorder?: boolean
  /** 常规 when left out. */
  numberFormat?: string
}

export type Cell = {
  value: CellValue
  style: CellStyle
  /** Without `=`; `value` is then its exact result. */
  formula?: string
}

/** Both ends belong to the range. */
export type CellRange = { top: number; left: number; bottom: number; right: number }

/** What may be typed into a range; anything else is refused by the spreadsheet program. Blank is always allowed. */
export type Validation = {
  /** In A1 references. */
  range: string
  type: 'list' | 'custom'
  /** Without `=`: a list of words in quotation marks, a range of cells, or a condition on the first cell of the range. */
  formula: string
  error: { title: string; message: string }
  /** Shown while a cell of the range is chosen. */
  prompt?: { title: string; message: string }
}

export type Paper = { size: 'A4' | 'A3'; orientation: 'landscape' | 'portrait' }

export type Sheet = {
  name: string
  /** Holes are cells that the file does not have. */
  rows: (Cell | undefined)[][]
  heights: ReadonlyMap<number, number>
  widths: readonly number[]
  merges: readonly CellRange[]
  paper: Paper
  /** Pages side by side on which the sheet is printed. */
  pagesWide: number
  /** Rows and columns that are repeated on every page, null where none are. */
  repeatedRows: { first: number; last: number } | null
  repeatedColumns: number | null
  /** Rows above and columns left of the part that scrolls. */
  frozen: { rows: number; columns: number } | null
  filter: CellRange | null
  /** Of cells that the file does not have, by column. */
  columnStyles?: readonly CellStyle[]
  validations?: readonly Validation[]
}

export type Book = { title: string; company: string; font: { name: string; size: number }; sheets: readonly Sheet[] }
