import type { CellRange, Sheet } from './book'

const letters: string[] = []

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  for (let next = letters.length; next <= column; next += 1) {
    const last = String.fromCharCode(65 + (next % 26))
    letters.push(next < 26 ? last : `${letters[Math.floor(next / 26) - 1]}${last}`)
  }
  return letters[column] ?? ''
}

/** A1 reference of a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

export function rangeName({ top, left, bottom, right }: CellRange): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`
}

/** The whole sheet from its first cell. */
export function sheetRange({ rows }: Sheet): CellRange {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return { top: 0, left: 0, bottom: Math.max(rows.length - 1, 0), right: width - 1 }
}

/** With the sheet's name and absolute, as defined names want it; the name always in quotation marks. */
export function absoluteRange(sheet: Sheet, { top, left, bottom, right }: CellRange): string {
  return `${quoteSheet(sheet)}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`
}

export function quoteSheet({ name }: Sheet): string {
  return `'${name.replaceAll("'", "''")}'`
}
