import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { cleanTexts } from '../../../shared/documents/clean-text'
import { buildCommentList } from '../../../shared/documents/comment-list'
import type { DocumentSource } from '../../../shared/documents/document-source'
import type { CampaignWorkbookName, ContestWorkbookName } from '../../../shared/documents/document-table'
import { buildMarkDetail } from '../../../shared/documents/mark-detail'
import { nameDocument } from '../../../shared/documents/name-document'
import { buildRoute } from '../../../shared/documents/route'
import { buildSummary } from '../../../shared/documents/summary'
import type { SummaryLayout } from '../../../shared/documents/summary-layout'
import { buildTally } from '../../../shared/documents/tally'
import { buildCommentSheet } from './comment-workbook'
import { buildMarkSheets, markNotes } from './mark-workbook'
import { buildNotesSheet } from './notes-sheet'
import type { Sheet } from './ooxml/book'
import { writeBook } from './ooxml/write-book'
import { buildQuarterSheets } from './quarter-workbook'
import { buildRouteSheet, routeNotes } from './route-workbook'
import { buildSummarySheet, describeSummaryFormulas } from './summary-workbook'
import { buildTallySheets, tallyNotes } from './tally-workbook'

/** `layout` belongs to 成绩汇总表. */
export type WorkbookRequest<Name> = { document: Name; paper: 'A4' | 'A3'; layout?: SummaryLayout }

/** The .xlsx of one document of a contest: print set-up, live formulas with cached values, and 计算说明. */
export async function writeDocumentWorkbook(
  { document, paper, layout }: WorkbookRequest<ContestWorkbookName>,
  source: DocumentSource,
): Promise<Uint8Array> {
  const title = nameDocument(document, source.campaign, null)
  return write(title, source.officeName, buildContestSheets(document, paper, source, layout))
}

/** The .xlsx of one document of a campaign. */
export async function writeCampaignWorkbook(
  { document, paper }: WorkbookRequest<CampaignWorkbookName>,
  source: CampaignSource,
): Promise<Uint8Array> {
  const title = nameDocument(document, source.campaign, null)
  return write(title, source.officeName, buildCampaignSheets(document, paper, source))
}

function buildContestSheets(
  document: ContestWorkbookName,
  paper: 'A4' | 'A3',
  source: DocumentSource,
  layout?: SummaryLayout,
): Sheet[] {
  if (document === 'summary') {
    const summary = buildSummary(source, layout)
    const notes = [
      { title: '计分规则', lines: [...summary.rules, ...summary.notices] },
      { title: '表中公式', lines: describeSummaryFormulas(summary) },
    ]
    return [buildSummarySheet(summary, paper), buildNotesSheet(notes)]
  }
  if (document === 'tally') {
    const tally = buildTally(source)
    const notes = [
      { title: '计分规则', lines: tally.rules },
      { title: '表中公式', lines: tallyNotes },
    ]
    return [...buildTallySheets(tally, paper), buildNotesSheet(notes)]
  }
  const detail = buildMarkDetail(source)
  const notes = [
    { title: '计分规则', lines: detail.rules },
    { title: '表中公式', lines: markNotes },
  ]
  return [...buildMarkSheets(detail, paper), buildNotesSheet(notes)]
}

function buildCampaignSheets(document: CampaignWorkbookName, paper: 'A4' | 'A3', source: CampaignSource): Sheet[] {
  if (document === 'quarter') return buildQuarterSheets(source, paper)
  if (document === 'comments') return [buildCommentSheet(buildCommentList(source), paper)]
  const route = buildRouteSheet(buildRoute(source), source.officeName, source.facts.unitTerm, paper)
  return [route, buildNotesSheet([{ title: '表中公式', lines: routeNotes }])]
}

function write(title: string, company: string, sheets: Sheet[]): Promise<Uint8Array> {
  return writeBook({ ...cleanTexts({ title, company }), font: { name: '仿宋', size: 11 }, sheets })
}
