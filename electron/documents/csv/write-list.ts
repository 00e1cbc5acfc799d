import iconv from 'iconv-lite'
import type { CampaignSource } from '../../../shared/documents/campaign-source'
import type { DocumentSource } from '../../../shared/documents/document-source'
import {
  type ListCell,
  type ListTable,
  listComments,
  listMarks,
  listRoute,
  listSummary,
  listTally,
} from '../../../shared/documents/list-table'

/** What spreadsheets on Chinese Windows open by themselves: UTF-8 with its mark, or GB18030. */
export type ListEncoding = 'utf-8' | 'gb18030'

const contestLists = { summary: listSummary, tally: listTally, marks: listMarks }
const campaignLists = { comments: listComments, route: listRoute }

/** The .csv of one list of a contest. */
export function writeContestList(
  document: keyof typeof contestLists,
  source: DocumentSource,
  encoding: ListEncoding,
): Uint8Array {
  return writeList(contestLists[document](source), encoding)
}

/** The .csv of one list of a campaign. */
export function writeCampaignList(
  document: keyof typeof campaignLists,
  source: CampaignSource,
  encoding: ListEncoding,
): Uint8Array {
  return writeList(campaignLists[document](source), encoding)
}

/** RFC 4180 with CRLF. Text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function writeList({ header, rows }: ListTable, encoding: ListEncoding): Uint8Array {
  const text = [header, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
  return encoding === 'utf-8' ? new TextEncoder().encode(`\ufeff${text}`) : iconv.encode(text, 'gb18030')
}

function writeCell(cell: ListCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return cell.number
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
