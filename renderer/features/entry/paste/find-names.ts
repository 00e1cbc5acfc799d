/** Where a pasted block has its headings and the names of its rows. */
import { isMarkLike, isNumber } from '../../../components/table-reading/clean-mark'
import type { ClipboardTable } from '../../../components/table-reading/clipboard-table'
import { mapColumns } from '../../../components/table-reading/map-columns'
import { matchNames } from '../../../components/table-reading/match-names'
import { headingOf, listHeadings, nameHeadings, plainHeading } from './known-headings'
import { listKnown } from './match-axis'
import type { PasteGrid } from './paste-grid'

/** The names may stand behind a number and a group. */
const searchedColumns = 4

/** Row of the headings: one that names two of the grid's columns, or a first row of words above numbers. */
export async function findHeading(
  table: ClipboardTable,
  texts: readonly string[][],
  grid: PasteGrid,
): Promise<number | null> {
  const known = Object.fromEntries(listHeadings(grid).map((names, column) => [String(column), names]))
  const mapped = mapColumns(
    texts.map((row, index) => row.map((_, column) => headingOf(readHeading(table, index, column)))),
    { ...known, name: nameHeadings },
  )
  if (mapped !== null) return mapped.headingRow
  const words = (texts[0] ?? []).flatMap((text, column) => {
    const below = texts.slice(1).map((row) => row[column] ?? '')
    return text !== '' && below.some(isNumber) && below.every(isMarkLike) ? [text] : []
  })
  if (words.length === 0 || words.some(isMarkLike)) return null
  if (words.length > 1) return 0
  const headings = listHeadings(grid)
  if (headings.flat().includes(plainHeading(headingOf(words[0] ?? '')))) return 0
  const [match] = await matchNames(
    words.map(headingOf),
    headings.map(([name = ''], id) => ({ id: String(id), name })),
  )
  return match?.certainty === 'none' ? null : 0
}

export async function findNameColumn(
  texts: readonly string[][],
  first: number,
  heading: number | null,
  { rows }: PasteGrid,
): Promise<number | null> {
  let best: { column: number; score: number } | null = null
  for (let column = 0; column < searchedColumns; column += 1) {
    const cells = texts.slice(first).flatMap((row) => (row[column] ?? '') || [])
    const isNamed = heading !== null && nameHeadings.includes(plainHeading(texts[heading]?.[column] ?? ''))
    const words = isNamed ? cells : cells.filter((text) => !isMarkLike(text))
    if (words.length === 0 || words.length * 2 < cells.length) continue
    const matches = await matchNames(words, listKnown(rows))
    const found = matches.filter(({ certainty }) => certainty !== 'none').length
    const score = found + (isNamed ? 0.5 : 0)
    if (score > (best?.score ?? 0)) best = { column, score }
  }
  return best?.column ?? null
}

/** A heading over two rows stands in the upper one. */
export function readHeading({ rows }: ClipboardTable, heading: number, column: number): string {
  let row = heading
  while (row > 0 && rows[row]?.[column]?.isCovered) row -= 1
  return rows[row]?.[column]?.text ?? ''
}
