/** Where the cells of a pasted block belong: by the names beside and above them, else by their place. */
import type { NameQuestion as Question } from '../../../components/name-choices/NameChoices'
import { isMarkLike, isNumber } from '../../../components/table-reading/clean-mark'
import type { ClipboardTable } from '../../../components/table-reading/clipboard-table'
import { mapColumns } from '../../../components/table-reading/map-columns'
import { matchNames } from '../../../components/table-reading/match-names'
import { headingOf, ignoredHeadings, ignoredNames, listHeadings, nameHeadings, plainHeading } from './known-headings'
import type { PasteGrid } from './paste-grid'
import { texts as pasteTexts } from './texts'

/** A name of the block that stands for none, or not surely for one, of the grid's names; candidates are positions there. */
export type NameQuestion = Question<number> & { axis: 'row' | 'column' }

/** `targets` has the position in the grid for each row or column of the block; null where nothing is written. */
export type PasteAxis = {
  isNamed: boolean
  /** As they are written in the block; empty where the block has none. */
  names: readonly string[]
  targets: (number | null)[]
  questions: (NameQuestion | null)[]
}

export type PasteLayout = { rows: PasteAxis; columns: PasteAxis }

/** The names may stand behind a number and a group. */
const searchedColumns = 4

/** @param place the cell of the grid that takes the first mark of a block without names */
export async function findLayout(
  table: ClipboardTable,
  grid: PasteGrid,
  place: { row: number; column: number },
): Promise<PasteLayout> {
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

/** Numbers beside no name, below a merged one for example, are not dropped without a word. */
function askForNameless(
  axis: PasteAxis,
  kind: NameQuestion['axis'],
  from: number,
  read: (index: number) => readonly string[],
): void {
  for (let index = from; index < axis.targets.length; index += 1) {
    if (axis.names[index] !== '' || !read(index).some(isNumber)) continue
    const text = pasteTexts.nameless[kind](index + 1)
    axis.questions[index] = { id: `${kind} ${index}`, axis: kind, text, candidates: [], isRepeated: false }
  }
}

/** Row of the headings: one that names two of the grid's columns, or a first row of words above numbers. */
async function findHeading(table: ClipboardTable, texts: readonly string[][], grid: PasteGrid): Promise<number | null> {
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

async function findNameColumn(
  texts: readonly string[][],
  first: number,
  heading: number | null,
  { rows }: PasteGrid,
): Promise<number | null> {
  let best: { column: number; score: number } | null = null
  for (let column = 0; column < searchedColumns; column += 1) {
    const cells = texts.slice(first).flatMap((row) => (row[column] ?? '') || [])
    const words = cells.filter((text) => !isMarkLike(text))
    const isNamed = heading !== null && nameHeadings.includes(plainHeading(texts[heading]?.[column] ?? ''))
    if (words.length === 0 || (words.length * 2 < cells.length && !isNamed)) continue
    const matches = await matchNames(words, listKnown(rows))
    const found = matches.filter(({ certainty }) => certainty !== 'none').length
    const score = found + (isNamed ? 0.5 : 0)
    if (score > (best?.score ?? 0)) best = { column, score }
  }
  return best?.column ?? null
}

/** A heading over two rows stands in the upper one. */
function readHeading({ rows }: ClipboardTable, heading: number, column: number): string {
  let row = heading
  while (row > 0 && rows[row]?.[column]?.isCovered) row -= 1
  return rows[row]?.[column]?.text ?? ''
}

function countOn(length: number, start: number, from: number): PasteAxis {
  const targets = Array.from({ length }, (_, index) => (index < start ? null : from + index - start))
  return { isNamed: false, names: [], targets, questions: targets.map(() => null) }
}

/** @param known names of each position of the grid, the one shown on the screen first */
async function matchAxis(
  axis: NameQuestion['axis'],
  texts: readonly string[],
  passedOver: number | null,
  known: readonly (readonly string[])[],
  ignored: RegExp,
): Promise<PasteAxis> {
  const read = (text: string) => (axis === 'column' ? headingOf(text) : text)
  const wanted = texts.map((text, index) => {
    const plain = plainHeading(read(text))
    return index === passedOver || (ignored.test(plain) && !known.flat().includes(plain)) ? '' : read(text)
  })
  const aliases = wanted.map((text) => known.findIndex((names) => names.includes(plainHeading(text))))
  const matches = await matchNames(
    wanted.map((text, index) => (aliases[index] === -1 ? text : '')),
    listKnown(known.map(([name = '']) => name)),
  )
  const taken = new Set<number>()
  const targets: (number | null)[] = []
  const questions = wanted.map((text, index): NameQuestion | null => {
    const alias = aliases[index] ?? -1
    const match = matches[index]
    const sure = alias >= 0 ? alias : match?.certainty === 'same' ? Number(match.id) : null
    const isRepeated = sure !== null && taken.has(sure)
    const target = text === '' || isRepeated ? null : sure
    targets.push(target)
    if (target !== null) taken.add(target)
    if (text === '' || target !== null) return null
    const candidates = isRepeated ? [sure] : (match?.candidates ?? []).map(Number)
    return { id: `${axis} ${index}`, axis, text, candidates, isRepeated }
  })
  return { isNamed: true, names: texts, targets, questions }
}

function listKnown(names: readonly string[]) {
  return names.map((name, id) => ({ id: String(id), name }))
}
