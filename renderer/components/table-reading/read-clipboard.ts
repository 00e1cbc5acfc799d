/** The one way in which blocks of cells come from the clipboard into the program. */
import { type ClipboardTable, largestTable, longestSource, plainCell } from './clipboard-table'
import { readHtmlTable } from './read-html-table'
import { parseTsv } from './tsv'

/**
 * Reads what WPS, Excel or LibreOffice copied: the HTML flavour where it holds one table, because only there merged and
 * hidden cells can be told, else the tab-separated text.
 */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): ClipboardTable {
  const html = data.getData('text/html')
  const table = /<tr[\s>]/i.test(html) && html.length <= longestSource ? readHtmlTable(completeTable(html)) : null
  if (table !== null && (table.isTooLarge || table.rows.length > 0)) return table
  return readPlainText(data.getData('text/plain'))
}

/** Some pass on the rows between the fragment's marks alone, which no parser takes for a table. */
function completeTable(html: string): string {
  return /<table[\s>]/i.test(html) ? html : `<table>${html}</table>`
}

function readPlainText(text: string): ClipboardTable {
  const rows = text.length > longestSource ? [] : parseTsv(text)
  const isTooLarge =
    text.length > longestSource ||
    rows.length > largestTable.rows ||
    rows.some((row) => row.length > largestTable.columns)
  return {
    rows: isTooLarge ? [] : rows.map((row) => row.map((cell) => plainCell(cell.trim()))),
    hiddenRows: 0,
    hiddenColumns: 0,
    isTooLarge,
  }
}
