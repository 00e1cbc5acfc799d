/** The print page of every document that has one, by its name in shared/documents/document-table.ts. */
import type { ComponentType } from 'react'
import { type CampaignSource, pickContest } from '../../shared/documents/campaign-source'
import { buildCommentList } from '../../shared/documents/comment-list'
import { buildCorrectionDocument } from '../../shared/documents/correction'
import type { DocumentSource } from '../../shared/documents/document-source'
import type { DocumentEntry, documentTable } from '../../shared/documents/document-table'
import { buildRanking } from '../../shared/documents/ranking'
import { buildReport } from '../../shared/documents/report'
import { buildRoute } from '../../shared/documents/route'
import { buildSummary } from '../../shared/documents/summary'
import { buildTally } from '../../shared/documents/tally'
import { buildText, type TextName } from '../../shared/documents/text-documents'
import type { TextOptions } from '../../shared/documents/text-options'
import { CommentListPage } from './CommentListPage'
import { CorrectionPage } from './CorrectionPage'
import { OfficialPage } from './OfficialPage'
import { RankingPage } from './RankingPage'
import { ReportPage } from './ReportPage'
import { RoutePage } from './RoutePage'
import { SummaryPage } from './SummaryPage'
import { TallyPage } from './TallyPage'

/** `text` belongs to official texts. */
export type PageProperties = { source: CampaignSource; paper: 'A4' | 'A3'; text: TextOptions }

/** Names of the documents whose entry in the table has a page. */
export type PageName = {
  [Name in keyof typeof documentTable]: (typeof documentTable)[Name]['page'] extends NonNullable<DocumentEntry['page']>
    ? Name
    : never
}[keyof typeof documentTable]

/** A page that is about the first contest of the source. */
function contestPage(
  render: (contest: DocumentSource, paper: PageProperties['paper']) => React.ReactNode,
): ComponentType<PageProperties> {
  return ({ source, paper }) => {
    const [contest] = source.contests
    return contest === undefined ? null : render(pickContest(source, contest), paper)
  }
}

/** 公文 in the layout of GB/T 9704. */
function officialPage(name: TextName): ComponentType<PageProperties> {
  return ({ source, text }) => <OfficialPage source={buildText(name, source, text)} />
}

export const pages: Record<PageName, ComponentType<PageProperties>> = {
  summary: contestPage((contest) => <SummaryPage document={buildSummary(contest)} />),
  tally: contestPage((contest, paper) => <TallyPage document={buildTally(contest)} paper={paper} />),
  correction: contestPage((contest) => <CorrectionPage document={buildCorrectionDocument(contest)} />),
  route: ({ source }) => <RoutePage route={buildRoute(source)} source={source} />,
  ranking: ({ source, text }) => {
    const ranking = buildRanking(source, text)
    return ranking === null ? null : <RankingPage ranking={ranking} />
  },
  report: ({ source, text }) => <ReportPage report={buildReport(source, text)} />,
  circular: officialPage('circular'),
  bulletin: officialPage('bulletin'),
  news: officialPage('news'),
  notice: officialPage('notice'),
  plan: officialPage('plan'),
  script: officialPage('script'),
  comments: ({ source }) => <CommentListPage list={buildCommentList(source)} source={source} />,
}
