/**
 * The HTML flavour of the clipboard, as Excel (Microsoft Excel 15), WPS (WPS Office ET), LibreOffice Calc and Word write it.
 * It is parsed as inert text: nothing of it is shown, loaded or run.
 */
import { cleanMark, isNumber } from './clean-mark'
import { type ClipboardTable, largestTable, plainCell, type TableCell } from './clipboard-table'

const hiddenStyle = /(^|;)\s*(display\s*:\s*none|(width|height)\s*:\s*0(\.0+)?(pt|px|in|cm|mm)?\s*(;|$))/i
/** Excel and WPS give a text that runs over empty neighbours a colspan although nothing is merged. */
const ignoredSpan = /mso-ignore\s*:\s*colspan/i
const breaking = new Set(['P', 'DIV', 'LI', 'TR'])
const silent = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'COMMENT', 'XML'])

/** @returns null when the text holds no table, or several side by side or below each other */
export function readHtmlTable(html: string): ClipboardTable | null {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...document.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  const [table, ...others] = tables
  if (table === undefined || others.length > 0) return null
  const { rows, hidden, isTooLarge } = readRows(table)
  if (isTooLarge) return { rows: [], hiddenRows: 0, hiddenColumns: 0, isTooLarge }
  const hiddenColumns = listHiddenColumns(table)
  const isShown = (_: TableCell, column: number) => !hiddenColumns.has(column)
  const left = rows.filter((_, row) => !hidden[row])
  const width = left.reduce((widest, row) => Math.max(widest, row.length), 0)
  return {
    rows: left.map((row) => row.filter(isShown)),
    hiddenRows: rows.filter((row, index) => hidden[index] && row.some((cell) => cell.text !== '')).length,
    hiddenColumns: [...hiddenColumns].filter((column) => column < width).length,
    isTooLarge: false,
  }
}

/** All rows, hidden ones too, so that merged cells that cross them keep their places. */
function readRows(table: HTMLTableElement): { rows: TableCell[][]; hidden: boolean[]; isTooLarge: boolean } {
  const rows: TableCell[][] = []
  const hidden: boolean[] = []
  if (table.rows.length > largestTable.rows) return { rows, hidden, isTooLarge: true }
  for (let index = 0; index < table.rows.length; index += 1) rows.push([])
  for (const [index, element] of [...table.rows].entries()) {
    const row = rows[index] ?? []
    hidden.push(isHidden(element))
    let column = 0
    for (const cell of element.cells) {
      while (row[column] !== undefined) column += 1
      if (column + cell.colSpan > largestTable.columns) return { rows: [], hidden, isTooLarge: true }
      putCell(rows, index, column, cell)
      column += cell.colSpan
    }
  }
  for (const row of rows) for (let column = 0; column < row.length; column += 1) row[column] ??= plainCell('')
  return { rows, hidden, isTooLarge: false }
}

function putCell(rows: TableCell[][], top: number, left: number, cell: HTMLTableCellElement): void {
  const isMerged = !ignoredSpan.test(cell.getAttribute('style') ?? '')
  const bottom = isMerged ? Math.min(rows.length, top + Math.max(1, cell.rowSpan)) : top + 1
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < left + cell.colSpan; column += 1) {
      const target = rows[row]
      if (target !== undefined) target[column] = { text: '', isCovered: isMerged, actual: null }
    }
  }
  const text = readText(cell)
  const first = rows[top]
  if (first !== undefined) first[left] = { text, isCovered: false, actual: findActual(cell, text) }
}

/** Older Excel and WPS name the number in x:num, LibreOffice in sdval; where the shown text is no number it is not used. */
function findActual(cell: Element, text: string): string | null {
  const raw = cell.getAttribute('x:num') || cell.getAttribute('sdval')
  if (raw === null || raw === '' || !isNumber(text)) return null
  const actual = Number(raw)
  return Number.isNaN(actual) || actual === Number(cleanMark(text)) ? null : String(actual)
}

function listHiddenColumns(table: HTMLTableElement): ReadonlySet<number> {
  const hidden = new Set<number>()
  let column = 0
  for (const element of table.querySelectorAll('col')) {
    if (element.closest('table') !== table) continue
    const last = Math.min(largestTable.columns, column + Math.max(1, element.span))
    for (; column < last; column += 1) if (isHidden(element)) hidden.add(column)
  }
  return hidden
}

function isHidden(element: Element): boolean {
  const { tagName } = element
  const size = element.getAttribute(tagName === 'COL' ? 'width' : 'height')
  return size === '0' || hiddenStyle.test(element.getAttribute('style') ?? '')
}

/** The text of a cell: line breaks of the source are spaces, <br> and paragraphs are line breaks. */
function readText(cell: Element): string {
  const parts: string[] = []
  collectText(cell, parts)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .join('\n')
    .trim()
}

function collectText(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) parts.push((child.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' '))
    if (!(child instanceof Element) || silent.has(child.tagName)) continue
    if (child.tagName === 'BR') parts.push('\n')
    else {
      collectText(child, parts)
      if (breaking.has(child.tagName)) parts.push('\n')
    }
  }
}
