/** The print page of every document that has one, by its name in shared/documents/document-table.ts. */
import type { ComponentType } from 'react'
import { buildJudgeSheets, buildUnitSheets } from '../../shared/documents/blank-sheets'
import { type CampaignSource, pickContest } from '../../shared/documents/campaign-source'
import { buildCheckingRecord } from '../../shared/documents/checking-record'
import { buildCommentList } from '../../shared/documents/comment-list'
import { buildCorrectionDocument } from '../../shared/documents/correction'
import type { DocumentSource } from '../../shared/documents/document-source'
import type { DocumentEntry, documentTable } from '../../shared/documents/document-table'
import { buildFeedback } from '../../shared/documents/feedback'
import { buildHandbook } from '../../shared/documents/handbook'
import { buildManualTally } from '../../shared/documents/manual-tally'
import { buildRanking } from '../../shared/documents/ranking'
import { buildDrawList, buildDutyForm, buildSignIn } from '../../shared/documents/registers'
import { buildReport } from '../../shared/documents/report'
import { buildRereading } from '../../shared/documents/rereading'
import { buildRoute } from '../../shared/documents/route'
import { buildSummary } from '../../shared/documents/summary'
import { buildTally } from '../../shared/documents/tally'
import { buildText, type TextName } from '../../shared/documents/text-documents'
import { buildVisitRecords } from '../../shared/documents/visit-records'
import type { DocumentRequest } from '../../shared/ipc/channels/program'
import { CheckingPage } from './CheckingPage'
import { CommentListPage } from './CommentListPage'
import { CorrectionPage } from './CorrectionPage'
import { BlankSheetsPage } from './forms/BlankSheetsPage'
import { EmergencyPage } from './forms/EmergencyPage'
import { FeedbackPage } from './forms/FeedbackPage'
import { RegisterPages } from './forms/RegisterPages'
import { VisitRecordsPage } from './forms/VisitRecordsPage'
import { HandbookPage } from './handbook/HandbookPage'
import { OfficialPage } from './OfficialPage'
import { RankingPage } from './RankingPage'
import { ReportPage } from './ReportPage'
import { RereadingPage } from './RereadingPage'
import { RoutePage } from './RoutePage'
import { SummaryPage } from './SummaryPage'
import { TallyPage } from './TallyPage'

/** `text` belongs to official texts, `isNamed` to blank score sheets, `unitId` to 反馈单. */
export type PageProperties = Pick<DocumentRequest, 'paper' | 'text' | 'isNamed' | 'unitId'> & { source: CampaignSource }

/** Names of the documents whose entry in the table has a page. */
export type PageName = {
  [Name in keyof typeof documentTable]: (typeof documentTable)[Name]['page'] extends NonNullable<DocumentEntry['page']>
    ? Name
    : never
}[keyof typeof documentTable]

/** A page that is about the first contest of the source. */
function contestPage(
  render: (contest: DocumentSource, properties: PageProperties) => React.ReactNode,
): ComponentType<PageProperties> {
  return (properties) => {
    const [contest] = properties.source.contests
    return contest === undefined ? null : render(pickContest(properties.source, contest), properties)
  }
}

/** 公文 in the layout of GB/T 9704. */
function officialPage(name: TextName): ComponentType<PageProperties> {
  return ({ source, text }) => <OfficialPage source={buildText(name, source, text)} />
}

export const pages: Record<PageName, ComponentType<PageProperties>> = {
  summary: contestPage((contest, { text }) => <SummaryPage document={buildSummary(contest, text.summary)} />),
  tally: contestPage((contest, { paper }) => <TallyPage document={buildTally(contest)} paper={paper} />),
  correction: contestPage((contest, { text }) => (
    <CorrectionPage document={buildCorrectionDocument(contest, text.correction)} />
  )),
  handbook: ({ source, text }) => <HandbookPage document={buildHandbook(source)} edition={text.edition} />,
  route: ({ source }) => <RoutePage route={buildRoute(source)} source={source} />,
  ranking: ({ source, text }) => {
    const ranking = buildRanking(source, text)
    return ranking === null ? null : <RankingPage ranking={ranking} />
  },
  checking: ({ source }) => {
    const record = buildCheckingRecord(source)
    return record === null ? null : <CheckingPage record={record} isRehearsal={source.isRehearsal} />
  },
  rereading: ({ source }) => {
    const rereading = buildRereading(source)
    return rereading === null ? null : <RereadingPage document={rereading} isRehearsal={source.isRehearsal} />
  },
  report: ({ source, text }) => <ReportPage report={buildReport(source, text)} />,
  circular: officialPage('circular'),
  bulletin: officialPage('bulletin'),
  news: officialPage('news'),
  notice: officialPage('notice'),
  plan: officialPage('plan'),
  script: officialPage('script'),
  drawList: ({ source, paper }) => <RegisterPages register={buildDrawList(source, paper)} />,
  dutyForm: ({ source, paper }) => <RegisterPages register={buildDutyForm(source, paper)} />,
  signIn: ({ source, paper }) => <RegisterPages register={buildSignIn(source, paper)} />,
  visitRecords: ({ source }) => <VisitRecordsPage document={buildVisitRecords(source)} />,
  blankSheets: contestPage((contest, { paper, isNamed = false }) => (
    <BlankSheetsPage document={buildJudgeSheets(contest, paper, isNamed)} />
  )),
  blankUnitSheets: contestPage((contest, { isNamed = false }) => (
    <BlankSheetsPage document={buildUnitSheets(contest, isNamed)} />
  )),
  emergency: contestPage((contest, { paper }) => (
    <EmergencyPage sheets={buildJudgeSheets(contest, paper, false)} tally={buildManualTally(contest, paper)} />
  )),
  feedback: ({ source, unitId }) => <FeedbackPage document={buildFeedback(source, unitId ?? null)} />,
  comments: ({ source }) => <CommentListPage list={buildCommentList(source)} source={source} />,
}
