/** Where the cells of a pasted block belong: by the names beside and above them, else by their place. */
import { isMarkLike } from '../../../components/table-reading/clean-mark'
import { type ClipboardTable, turnTable } from '../../../components/table-reading/clipboard-table'
import { findHeading, findNameColumn, readHeading } from './find-names'
import { ignoredHeadings, ignoredNames, listHeadings } from './known-headings'
import { askForNameless, countOn, matchAxis, type PasteAxis } from './match-axis'
import type { PasteGrid } from './paste-grid'

/** `table` is the block with the rows and columns of the grid, turned where it had them the other way round. */
export type PasteLayout = { table: ClipboardTable; isTurned: boolean; rows: PasteAxis; columns: PasteAxis }

/**
 * Reads the block as it stands and, where its names do not fit, with items down and units across.
 * @param place the cell of the grid that takes the first mark of a block without names
 */
export async function findLayout(
  table: ClipboardTable,
  grid: PasteGrid,
  place: { row: number; column: number },
): Promise<PasteLayout> {
  const plain = await readLayout(table, grid, place)
  const hasWords = table.rows.some((row) => row.some(({ text }) => !isMarkLike(text)))
  const isSettled = [plain.rows, plain.columns].every(
    (axis) => axis.isNamed && axis.questions.every((one) => one === null),
  )
  if (!hasWords || isSettled) return { ...plain, table, isTurned: false }
  const turnedTable = turnTable(table)
  const turned = await readLayout(turnedTable, grid, place)
  const isTurned = turned.rows.isNamed && turned.columns.isNamed && countSure(turned) > countSure(plain)
  return isTurned ? { ...turned, table: turnedTable, isTurned } : { ...plain, table, isTurned }
}

/** Rows and columns that were found by their names. */
function countSure({ rows, columns }: Pick<PasteLayout, 'rows' | 'columns'>): number {
  const count = ({ isNamed, targets }: PasteAxis) => (isNamed ? targets.filter((target) => target !== null).length : 0)
  return count(rows) + count(columns)
}

async function readLayout(
  table: ClipboardTable,
  grid: PasteGrid,
  place: { row: number; column: number },
): Promise<Pick<PasteLayout, 'rows' | 'columns'>> {
  const texts = table.rows.map((row) => row.map((cell) => cell.text))
  const width = texts.reduce((widest, row) => Math.max(widest, row.length), 0)
  const heading = await findHeading(table, texts, grid)
  const first = heading === null ? 0 : heading + 1
  const nameColumn = await findNameColumn(texts, first, heading, grid)
  const start = nameColumn === null ? 0 : nameColumn + 1
  const columns =
    heading === null
      ? countOn(width, start, place.column)
      : await matchAxis(
          'column',
          Array.from({ length: width }, (_, column) => readHeading(table, heading, column)),
          nameColumn,
          listHeadings(grid),
          ignoredHeadings,
        )
  const rows =
    nameColumn === null
      ? countOn(texts.length, first, place.row)
      : await matchAxis(
          'row',
          texts.map((row, index) => (index < first ? '' : (row[nameColumn] ?? ''))),
          null,
          grid.rows.map((name) => [name]),
          ignoredNames,
        )
  if (rows.isNamed) askForNameless(rows, 'row', first, (row) => (texts[row] ?? []).slice(start))
  if (columns.isNamed)
    askForNameless(columns, 'column', start, (column) => texts.slice(first).map((row) => row[column] ?? ''))
  return { rows, columns }
}
