/** Model → bytes: the workbooks of one contest (documents.md). Pure Node; numbers come from `shared/scoring`. */
import { writeXlsx } from 'hucre/xlsx'
import type { DocumentSource } from '../../shared/documents/document-source'
import { buildSummary } from '../../shared/documents/summary'
import { buildTally } from '../../shared/documents/tally'
import { describePeriod } from '../../shared/model/campaign'
import { buildSummarySheets } from './workbooks/summary-workbook'
import { buildTallySheets } from './workbooks/tally-workbook'

export type WorkbookRequest = { document: 'summary' | 'tally'; paper: 'A4' | 'A3' }

const documentTitles = { summary: '成绩汇总表', tally: '统分表' } as const

/** The .xlsx of one document: print set-up, live formulas with cached values, and 计算说明. */
export async function writeDocumentWorkbook(request: WorkbookRequest, source: DocumentSource): Promise<Uint8Array> {
  const sheets =
    request.document === 'summary'
      ? buildSummarySheets(buildSummary(source), request.paper)
      : buildTallySheets(buildTally(source), request.paper)
  return writeXlsx({
    sheets,
    properties: { title: nameDocument(request.document, source), company: source.officeName },
    defaultFont: { name: '仿宋', size: 11 },
  })
}

/** 2023年第二季度_成绩汇总表, without an extension; the contest's name is added where a campaign has several. */
export function nameDocument(document: 'summary' | 'tally', source: DocumentSource, contestCount = 1): string {
  const contest = contestCount > 1 ? `_${source.contest.name}` : ''
  return `${describePeriod(source.campaign)}${contest}_${documentTitles[document]}`
}
