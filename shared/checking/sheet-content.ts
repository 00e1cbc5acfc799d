import type { CellName, SheetContent } from '../model/check'
import { formatHundredths } from '../model/decimal'
import { type StoredSheet, totalKey } from '../model/record'

/** What is written on a sheet; nothing where there is none. */
export function contentOf(sheet: StoredSheet | undefined): SheetContent {
  if (sheet === undefined) return { abstained: false, texts: {} }
  const marks = Object.entries(sheet.marks).map(([id, mark]) => [id, formatHundredths(mark)] as const)
  const total = sheet.total === null ? [] : [[totalKey, formatHundredths(sheet.total)] as const]
  return {
    abstained: sheet.abstained,
    texts: Object.fromEntries([...marks, ...total, ...Object.entries(sheet.rejected)]),
  }
}

/** The text of one cell; null when blank. */
export function readContent(content: SheetContent, cell: CellName): string | null {
  if (cell === null) return content.abstained ? '1' : null
  return Object.hasOwn(content.texts, cell) ? (content.texts[cell] ?? null) : null
}

/** The content with another text in one cell. */
export function writeContent(content: SheetContent, cell: CellName, text: string | null): SheetContent {
  if (cell === null) return { ...content, abstained: text === '1' }
  const { [cell]: _, ...texts } = content.texts
  return { ...content, texts: text === null ? texts : { ...texts, [cell]: text } }
}

/** Cells in which two contents differ: the abstention first, then in the order of `left`, then of what only `right` has. */
export function listDifferingCells(left: SheetContent, right: SheetContent): CellName[] {
  return listCells(left, right).filter((cell) => readContent(left, cell) !== readContent(right, cell))
}

/** Cells in which at least one of the contents says something. */
export function listCells(left: SheetContent, right: SheetContent): CellName[] {
  const ids = new Set([...Object.keys(left.texts), ...Object.keys(right.texts)])
  return [...(left.abstained || right.abstained ? [null] : []), ...ids]
}

export function countCells(content: SheetContent): number {
  return listCells(content, content).length
}
