/** Every document that can be written as a file, by name, with its title and its kinds of file. */

import { type TextName, textDocuments } from './text-documents'

type DocumentKind = { title: string; files: readonly ('xlsx' | 'docx' | 'csv')[] }

/** Documents of one contest. */
export const contestDocuments = {
  summary: { title: '成绩汇总表', files: ['xlsx', 'csv'] },
  tally: { title: '统分表', files: ['xlsx', 'csv'] },
  marks: { title: '评分明细', files: ['xlsx', 'csv'] },
} as const satisfies Record<string, DocumentKind>
export type ContestDocumentName = keyof typeof contestDocuments

/** Workbooks and lists of a campaign. */
export const campaignWorkbooks = {
  quarter: { title: '整季工作簿', files: ['xlsx'] },
  comments: { title: '点评汇总表', files: ['xlsx', 'csv'] },
  route: { title: '观摩日程路线表', files: ['xlsx', 'csv'] },
} as const satisfies Record<string, DocumentKind>
export type CampaignWorkbookName = keyof typeof campaignWorkbooks

function describeText(name: TextName): DocumentKind {
  return { title: textDocuments[name].title, files: ['docx'] }
}

/** Documents of a whole campaign: workbooks, then texts. */
export const campaignDocuments: Record<CampaignWorkbookName | TextName, DocumentKind> = {
  ...campaignWorkbooks,
  circular: describeText('circular'),
  bulletin: describeText('bulletin'),
  news: describeText('news'),
  notice: describeText('notice'),
  plan: describeText('plan'),
  script: describeText('script'),
}
export type CampaignDocumentName = keyof typeof campaignDocuments
