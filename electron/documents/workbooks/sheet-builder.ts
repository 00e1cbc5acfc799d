import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'
import { colToLetter } from 'hucre/xlsx'
import { cleanText } from '../../../shared/documents/clean-text'

/** A1 reference of a cell; row and column count from 0. */
export function cellName(row: number, column: number): string {
  return `${colToLetter(column)}${row + 1}`
}

export type Paper = { size: 'A4' | 'A3'; orientation: 'landscape' | 'portrait' }

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
  readonly #rows: CellValue[][] = []
  readonly #cells = new Map<string, Partial<Cell>>()
  readonly #merges: MergeRange[] = []
  readonly #heights = new Map<number, { height: number }>()
  #width = 0

  constructor(name: string) {
    this.#name = name
  }

  get rowCount(): number {
    return this.#rows.length
  }

  set(row: number, column: number, value: CellValue, style: CellStyle): void {
    const clean = typeof value === 'string' ? cleanText(value) : value
    this.#put(row, column, clean)
    this.#cells.set(`${row},${column}`, { value: clean, style })
  }

  /** A live formula (without `=`) with the value that was computed exactly. */
  setFormula(row: number, column: number, formula: string, result: number | string, style: CellStyle): void {
    this.#put(row, column, result)
    this.#cells.set(`${row},${column}`, { value: result, formula, formulaResult: result, style })
  }

  /** One value over several cells of a row, each with the style (so that borders close). */
  merge(row: number, from: number, to: number, value: CellValue, style: CellStyle): void {
    for (let column = from; column <= to; column += 1) this.set(row, column, column === from ? value : null, style)
    if (to > from) this.#merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
  }

  /** One value over several rows of a column. */
  mergeDown(column: number, from: number, to: number, value: CellValue, style: CellStyle): void {
    for (let row = from; row <= to; row += 1) this.set(row, column, row === from ? value : null, style)
    if (to > from) this.#merges.push({ startRow: from, startCol: column, endRow: to, endCol: column })
  }

  /** Height of a row in points. */
  setHeight(row: number, height: number): void {
    this.#heights.set(row, { height })
  }

  /**
   * @param widths column widths in characters
   * @param headerRow the last of the rows that repeat on every printed page and stay in sight; null repeats none
   */
  build(widths: readonly number[], headerRow: number | null, paper: Paper, frame: SheetFrame = {}): WriteSheet {
    const { frozenColumns, filterTo, pagesWide = 1 } = frame
    const lastCell = cellName(Math.max(this.#rows.length - 1, 0), Math.max(this.#width - 1, 0))
    const pageSetup: NonNullable<WriteSheet['pageSetup']> = {
      paperSize: paper.size === 'A3' ? 'a3' : 'a4',
      orientation: paper.orientation,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printArea: `$A$1:${lastCell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`,
      ...(pagesWide > 1 && frozenColumns !== undefined
        ? { printTitlesColumn: `$A:$${colToLetter(frozenColumns - 1)}` }
        : {}),
      ...(headerRow === null ? {} : { printTitlesRow: `$${(frame.headerFrom ?? headerRow) + 1}:$${headerRow + 1}` }),
    }
    return {
      name: this.#name,
      rows: this.#rows,
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#heights,
      columns: widths.map((width) => ({ width })),
      pageSetup,
      headerFooter: { oddFooter: '&C第 &P 页 / 共 &N 页' },
      ...(headerRow === null
        ? {}
        : { freezePane: { rows: headerRow + 1, ...(frozenColumns === undefined ? {} : { columns: frozenColumns }) } }),
      ...(headerRow === null || filterTo === undefined || filterTo <= headerRow
        ? {}
        : { autoFilter: { range: `${cellName(headerRow, 0)}:${cellName(filterTo, this.#width - 1)}` } }),
    }
  }

  #put(row: number, column: number, value: CellValue): void {
    while (this.#rows.length <= row) this.#rows.push([])
    const cells = this.#rows[row] ?? []
    while (cells.length <= column) cells.push(null)
    cells[column] = value
    this.#width = Math.max(this.#width, column + 1)
  }
}

/** The line below a title: the office, and 封存码 once the result is sealed. */
export function leadLine(officeName: string, sealCode: string | null): string {
  return `填报单位：${officeName}${sealCode === null ? '' : `　封存码：${sealCode}`}`
}
