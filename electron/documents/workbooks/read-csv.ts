import iconv from 'iconv-lite'
import { WorkbookError, workbookProblems } from '../../../shared/model/workbook-error'
import { workbookLimits } from '../../../shared/model/workbook-limits'

/** Web pages, which some programs save under the name .xls, PDF and RTF. */
const otherText = /^\s*(<|%PDF|\{\\rtf)/

/** Cells of a .csv in UTF-8, UTF-16 with its mark, or GB18030; separated by commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes)
  if (otherText.test(text) || /[^\P{Cc}\s]/u.test(text)) throw new WorkbookError(workbookProblems.notWorkbook)
  return splitCells(text, findSeparator(text))
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'gb18030')
    if (text.includes('\ufffd')) throw new WorkbookError(workbookProblems.encoding)
    return text
  }
}

function findSeparator(text: string): string {
  const line = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || 1000)
  const count = (separator: string) => line.split(separator).length
  return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

/** A quoted cell may hold separators, line breaks and doubled quotes. */
function splitCells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place)
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text.charAt(place + 1) === '"') {
        cell += '"'
        place += 1
      } else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(place + 1) === '\n') place += 1
      endCell()
      rows.push([])
      if (rows.length > workbookLimits.rows) throw new WorkbookError(workbookProblems.tooLarge)
    } else cell += character
  }
  endCell()
  return rows
}
