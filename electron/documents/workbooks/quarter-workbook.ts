import { type CampaignSource, pickContest } from '../../../shared/documents/campaign-source'
import { buildCommentList } from '../../../shared/documents/comment-list'
import { buildMarkDetail } from '../../../shared/documents/mark-detail'
import { buildRoute } from '../../../shared/documents/route'
import { buildSummary } from '../../../shared/documents/summary'
import { buildTally } from '../../../shared/documents/tally'
import { buildCommentSheet } from './comment-workbook'
import { buildMarkSheets, markNotes } from './mark-workbook'
import { buildNotesSheet, type NotesGroup } from './notes-sheet'
import type { Sheet } from './ooxml/book'
import { buildRouteSheet, routeNotes } from './route-workbook'
import { nameSheets } from './sheet-names'
import { buildSummarySheet, describeSummaryFormulas } from './summary-workbook'
import { buildTallySheets, tallyNotes } from './tally-workbook'

type Section = { sheets: { name: string; sheet: Sheet }[]; notes: NotesGroup[] }

/**
 * The book of a whole quarter: 汇总表, 统分表 and 评分明细 of every contest, 点评汇总, 点位路线, 计算说明. Works without
 * contests, stops or comments: their sheets are then left out or hold only a header.
 */
export function buildQuarterSheets(source: CampaignSource, paper: 'A4' | 'A3'): Sheet[] {
  const contests = source.contests.map((_, index) => buildContestSection(source, index, paper))
  const sheets = [
    ...contests.flatMap((section) => section.sheets),
    { name: '点评汇总', sheet: buildCommentSheet(buildCommentList(source), paper) },
    {
      name: '点位路线',
      sheet: buildRouteSheet(buildRoute(source), source.officeName, source.facts.unitTerm, paper),
    },
  ]
  const names = nameSheets(sheets.map(({ name }) => name))
  const notes = contests.flatMap((section) => section.notes)
  const formulas = contests.length === 0 ? routeNotes : [...tallyNotes, ...markNotes, ...routeNotes]
  return [
    ...sheets.map(({ sheet }, index) => ({ ...sheet, name: names[index] ?? sheet.name })),
    buildNotesSheet([...notes, { title: '表中公式', lines: formulas }]),
  ]
}

function buildContestSection(source: CampaignSource, index: number, paper: 'A4' | 'A3'): Section {
  const contest = source.contests[index]
  if (contest === undefined) return { sheets: [], notes: [] }
  const own = pickContest(source, contest)
  const summary = buildSummary(own)
  const number = source.contests.length > 1 ? String(index + 1) : ''
  const parts = contest.definition.parts.map((part) => part.name)
  const nameParts = (kind: string, sheets: Sheet[]) =>
    sheets.map((sheet, position) => ({
      name: `${kind}${number}${parts.length > 1 ? `-${parts[position]}` : ''}`,
      sheet,
    }))
  return {
    sheets: [
      { name: `汇总表${number}`, sheet: buildSummarySheet(summary, paper) },
      ...nameParts('统分表', buildTallySheets(buildTally(own), paper)),
      ...nameParts('评分明细', buildMarkSheets(buildMarkDetail(own), paper)),
    ],
    notes: [
      { title: `${contest.definition.name}计分规则`, lines: [...summary.rules, ...summary.notices] },
      { title: `${contest.definition.name}汇总表公式`, lines: describeSummaryFormulas(summary) },
    ],
  }
}
