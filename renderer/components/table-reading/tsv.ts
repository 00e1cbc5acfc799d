/** Tab-separated text as WPS, Excel and LibreOffice put it on the clipboard: the one reader and writer of it. */

/**
 * Reads rows of cells. A cell in quotation marks may hold tabs, line breaks and doubled quotation marks. The line break
 * that closes the last row makes no further row; a byte order mark is no part of the first cell.
 */
export function parseTsv(source: string): string[][] {
  const text = source.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  let position = 0
  while (position < text.length) {
    const cell = text[position] === '"' ? readQuoted(text, position) : null
    const { value, end } = cell ?? readPlain(text, position)
    row.push(value)
    position = end
    if (text[position] === '\t') {
      position += 1
      if (position === text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    position += text.startsWith('\r\n', position) ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

type ReadCell = { value: string; end: number }

function readPlain(text: string, start: number): ReadCell {
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

/** null where the quotation mark is part of a plain cell: not closed, or followed by more text. */
function readQuoted(text: string, start: number): ReadCell | null {
  let value = ''
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] !== '"') value += text[position]
    else if (text[position + 1] === '"') {
      value += '"'
      position += 1
    } else {
      const end = position + 1
      const closes = end === text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r'
      return closes ? { value, end } : null
    }
  }
  return null
}

/** Writes rows of cells; cells with tabs, line breaks or quotation marks are put in quotation marks. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n')
}

function quote(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The lines of a pasted or typed list as cells on one line each: inner line breaks and rows of spaces become one space. */
export function readListLines(text: string): string[][] {
  return parseTsv(text).map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
}
