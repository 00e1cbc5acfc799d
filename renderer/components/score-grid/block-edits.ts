/** Edits of a block of cells: what clearing and pasting do. */
import { cleanMark } from '../table-reading/clean-mark'
import type { TableCell } from '../table-reading/clipboard-table'
import type { GridEdit, GridReport, ReadCell } from './grid-types'
import type { GridSize, Range } from './selection'

const longest = 200

/** Empties every cell of the range that can be entered. */
export function clearRange(range: Range, readCell: ReadCell): GridEdit[] {
  return listCells(range).flatMap(({ row, column }) => {
    const { text, lock } = readCell(row, column)
    return lock === null && text !== '' ? [{ row, column, from: text, to: '' }] : []
  })
}

/** The texts of the range, row by row. */
export function readRange(range: Range, readCell: ReadCell): string[][] {
  const rows: string[][] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells = listCells({ ...range, top: row, bottom: row })
    rows.push(cells.map(({ column }) => readCell(row, column).text))
  }
  return rows
}

/** The cell that is copied alone; what a merged cell covers is no cell of its own. */
export function findSingle(block: readonly (readonly TableCell[])[]): TableCell | null {
  const own = block.flat().filter((cell) => !cell.isCovered)
  return own.length === 1 ? (own[0] ?? null) : null
}

/**
 * Puts a block at the top left of the range; one single cell fills the whole range. Nothing is written into cells that
 * cannot be entered or lie outside, and nothing for the covered part of a merged cell; the report counts the first two.
 */
export function pasteBlock(
  block: readonly (readonly TableCell[])[],
  range: Range,
  size: GridSize,
  readCell: ReadCell,
): { edits: GridEdit[]; report: Extract<GridReport, { kind: 'pasted' }> } {
  const edits: GridEdit[] = []
  const report = { kind: 'pasted' as const, cells: 0, skipped: 0, outside: 0 }
  const put = (row: number, column: number, cell: TableCell) => {
    if (cell.isCovered) return
    const pasted = cleanMark(cell.text)
    if (row >= size.rows || column >= size.columns) {
      if (pasted !== '') report.outside += 1
      return
    }
    const { text, lock } = readCell(row, column)
    if (lock !== null) {
      if (pasted !== text) report.skipped += 1
      return
    }
    report.cells += 1
    const to = pasted.slice(0, longest)
    if (to !== text) edits.push({ row, column, from: text, to })
  }
  const single = findSingle(block)
  if (single !== null) {
    for (const { row, column } of listCells(range)) put(row, column, single)
  } else {
    for (const [row, line] of block.entries()) {
      for (const [column, cell] of line.entries()) put(range.top + row, range.left + column, cell)
    }
  }
  return { edits, report }
}

function listCells({ top, bottom, left, right }: Range): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = []
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column })
  }
  return cells
}
