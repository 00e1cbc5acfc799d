/** A sheet of a foreign workbook as rows of named fields. */
import { nameColumn, type WorkbookSheet } from '../../../shared/model/workbook'

/** What a column may stand for. */
export type ImportField = {
  field: string
  label: string
  isRequired: boolean
  /** Headings that name it. */
  names: readonly string[]
  /** Its text stands once for all rows of a merged range. */
  fills?: boolean
}

/** Column in the sheet's rows of each field; a field without column is not imported. */
export type FieldColumns = Readonly<Record<string, number>>

export type Heading = { column: number; text: string }

/** Texts by field; `row` is the number that the spreadsheet program shows. */
export type ImportRow = { row: number; texts: Readonly<Record<string, string>> }

/** A sheet with what its columns mean. `heading` is how the sheet itself calls a field's column. */
export type ImportTable = {
  sheetName: string
  rows: readonly ImportRow[]
  has(field: string): boolean
  heading(field: string): string
}

/** The filled cells of a row as headings; one that stands twice, or is long, is told by its column's letters. */
export function listHeadings({ rows, columnNumbers }: WorkbookSheet, headingRow: number): Heading[] {
  const cells = (rows[headingRow] ?? []).map((text) => text.replace(/\s+/g, ' '))
  return cells.flatMap((text, column) => {
    if (text === '') return []
    const isRepeated = cells.filter((other) => other === text).length > 1
    const letters = nameColumn(columnNumbers[column] ?? column)
    return [{ column, text: isRepeated ? `${text}（${letters} 列）` : text }]
  })
}

/** The rows below the headings that have a text in some column of a field. */
export function readTable(
  sheet: WorkbookSheet,
  headingRow: number,
  columns: FieldColumns,
  fields: readonly ImportField[],
): ImportTable {
  const used = fields.filter(({ field }) => columns[field] !== undefined)
  const headings = new Map(listHeadings(sheet, headingRow).map(({ column, text }) => [column, text]))
  const filled = new Map(
    used.filter(({ fills }) => fills === true).map(({ field }) => [field, fillMerged(sheet, columns[field] ?? 0)]),
  )
  const rows: ImportRow[] = []
  for (let place = headingRow + 1; place < sheet.rows.length; place += 1) {
    const cells = sheet.rows[place] ?? []
    if (used.every(({ field }) => textAt(cells, columns[field]) === '')) continue
    const texts = used.map(({ field }) => [field, filled.get(field)?.get(place) ?? textAt(cells, columns[field])])
    rows.push({ row: sheet.rowNumbers[place] ?? place + 1, texts: Object.fromEntries(texts) })
  }
  return {
    sheetName: sheet.name,
    rows,
    has: (field) => columns[field] !== undefined,
    heading: (field) => headings.get(columns[field] ?? -1) ?? field,
  }
}

function textAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '')
}

/** The text of the first cell for every other row of a merged range. */
function fillMerged({ rows, merges }: WorkbookSheet, column: number): Map<number, string> {
  const filled = new Map<number, string>()
  for (const merge of merges) {
    if (merge.column > column || merge.lastColumn < column) continue
    for (let row = merge.row; row <= merge.lastRow; row += 1) {
      filled.set(row, rows[merge.row]?.[merge.column] ?? '')
    }
  }
  return filled
}
