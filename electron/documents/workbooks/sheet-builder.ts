import { cleanText } from '../../../shared/documents/clean-text'
import type { Cell, CellRange, CellStyle, CellValue, Paper, Sheet } from './ooxml/book'

/** What stays in sight and what can be filtered; rows and columns count from 0. */
type SheetFrame = {
  /** First of the repeated rows; the header row alone when left out. */
  headerFrom?: number
  frozenColumns?: number
  /** Last row that the filter of the header row covers. */
  filterTo?: number
  /** Pages side by side on which the sheet is printed, its frozen columns on each; 1 when left out. */
  pagesWide?: number
}

/** Collects the cells of one sheet; rows and columns count from 0. Text is always written as text, never as a formula. */
export class SheetBuilder {
  readonly #name: string
  readonly #rows: (Cell | undefined)[][] = []
  readonly #merges: CellRange[] = []
  readonly #heights = new Map<number, number>()

  constructor(name: string) {
    this.#name = name
  }

  get rowCount(): number {
    return this.#rows.length
  }

  set(row: number, column: number, value: CellValue, style: CellStyle): void {
    this.#put(row, column, { value: typeof value === 'string' ? cleanText(value) : value, style })
  }

  /** A live formula (without `=`) with the value that was computed exactly. */
  setFormula(row: number, column: number, formula: string, result: number | string, style: CellStyle): void {
    this.#put(row, column, { value: result, formula, style })
  }

  /** One value over several cells of a row, each with the style (so that borders close). */
  merge(row: number, from: number, to: number, value: CellValue, style: CellStyle): void {
    for (let column = from; column <= to; column += 1) this.set(row, column, column === from ? value : null, style)
    if (to > from) this.#merges.push({ top: row, left: from, bottom: row, right: to })
  }

  /** One value over several rows of a column. */
  mergeDown(column: number, from: number, to: number, value: CellValue, style: CellStyle): void {
    for (let row = from; row <= to; row += 1) this.set(row, column, row === from ? value : null, style)
    if (to > from) this.#merges.push({ top: from, left: column, bottom: to, right: column })
  }

  /** Height of a row in points. */
  setHeight(row: number, height: number): void {
    this.#heights.set(row, height)
  }

  /**
   * @param widths column widths in characters
   * @param headerRow the last of the rows that repeat on every printed page and stay in sight; null repeats none
   */
  build(widths: readonly number[], headerRow: number | null, paper: Paper, frame: SheetFrame = {}): Sheet {
    const { frozenColumns = 0, filterTo, pagesWide = 1 } = frame
    const lastColumn = this.#rows.reduce((most, row) => Math.max(most, row.length), 1) - 1
    const isFiltered = headerRow !== null && filterTo !== undefined && filterTo > headerRow
    return {
      name: this.#name,
      rows: this.#rows,
      heights: this.#heights,
      widths,
      merges: this.#merges,
      paper,
      pagesWide,
      repeatedRows: headerRow === null ? null : { first: frame.headerFrom ?? headerRow, last: headerRow },
      repeatedColumns: pagesWide > 1 && frozenColumns > 0 ? frozenColumns : null,
      frozen: headerRow === null ? null : { rows: headerRow + 1, columns: frozenColumns },
      filter: isFiltered ? { top: headerRow, left: 0, bottom: filterTo, right: lastColumn } : null,
    }
  }

  #put(row: number, column: number, cell: Cell): void {
    while (this.#rows.length <= row) this.#rows.push([])
    const cells = this.#rows[row] ?? []
    while (cells.length < column) cells.push(undefined)
    cells[column] = cell
  }
}

/** The line below a title: the office, and 封存码 once the result is sealed. */
export function leadLine(officeName: string, sealCode: string | null): string {
  return `填报单位：${officeName}${sealCode === null ? '' : `　封存码：${sealCode}`}`
}
