/** Every document by name: its title, when it is needed, what it is about, and the ways in which it comes (documents.md). */

import { isTextName, type TextName, textDocuments } from './text-documents'

/** 会前, 现场, 会后, 存档. */
export type DocumentPhase = 'before' | 'onSite' | 'after' | 'archive'

export type FileForm = 'xlsx' | 'docx' | 'csv'

export type DocumentEntry = {
  title: string
  phase: DocumentPhase
  /** Filled from one contest, or from the whole campaign. */
  scope: 'contest' | 'campaign'
  /** How its print page lies, for preview, PDF and printer; null: it has none. */
  page: 'portrait' | 'landscape' | null
  forms: readonly FileForm[]
  /** Size of its picture in pixels; absent: it has none. */
  picture?: Picture
  /** What can be chosen of a form: 记名 or 不记名, or one unit of all; absent: nothing. */
  choice?: 'named' | 'unit'
}

export type Picture = { width: number; height: number }

function describeText(name: TextName, phase: DocumentPhase) {
  return { title: textDocuments[name].title, phase, scope: 'campaign', page: 'portrait', forms: ['docx'] } as const
}

/** In the order in which they are offered. */
export const documentTable = {
  notice: describeText('notice', 'before'),
  plan: describeText('plan', 'before'),
  route: { title: '观摩日程路线表', phase: 'before', scope: 'campaign', page: 'landscape', forms: ['xlsx', 'csv'] },
  drawList: { title: '抽签顺序表', phase: 'before', scope: 'campaign', page: 'portrait', forms: [] },
  dutyForm: { title: '工作人员分工表', phase: 'before', scope: 'campaign', page: 'portrait', forms: [] },
  handbook: { title: '观摩手册', phase: 'before', scope: 'campaign', page: 'portrait', forms: [] },
  blankSheets: {
    title: '空白评分表',
    phase: 'before',
    scope: 'contest',
    page: 'landscape',
    forms: [],
    choice: 'named',
  },
  blankUnitSheets: {
    title: '空白评分单',
    phase: 'before',
    scope: 'contest',
    page: 'portrait',
    forms: [],
    choice: 'named',
  },
  script: describeText('script', 'onSite'),
  signIn: { title: '签到表', phase: 'onSite', scope: 'campaign', page: 'portrait', forms: [] },
  visitRecords: { title: '观摩记录表', phase: 'onSite', scope: 'campaign', page: 'portrait', forms: [] },
  emergency: { title: '应急套件', phase: 'onSite', scope: 'contest', page: 'landscape', forms: [] },
  summary: { title: '成绩汇总表', phase: 'after', scope: 'contest', page: 'landscape', forms: ['xlsx', 'csv'] },
  correction: { title: '更正说明', phase: 'after', scope: 'contest', page: 'landscape', forms: [] },
  tally: { title: '统分表', phase: 'after', scope: 'contest', page: 'landscape', forms: ['xlsx', 'csv'] },
  checking: { title: '核对记录', phase: 'after', scope: 'contest', page: 'landscape', forms: [] },
  rereading: { title: '重读清单', phase: 'after', scope: 'contest', page: 'portrait', forms: [] },
  marks: { title: '评分明细', phase: 'after', scope: 'contest', page: null, forms: ['xlsx', 'csv'] },
  comments: { title: '点评汇总表', phase: 'after', scope: 'campaign', page: 'landscape', forms: ['xlsx', 'csv'] },
  ranking: {
    title: '名次公布页',
    phase: 'after',
    scope: 'contest',
    page: 'landscape',
    forms: [],
    picture: { width: 1920, height: 1080 },
  },
  report: {
    title: '情况专报',
    phase: 'after',
    scope: 'campaign',
    page: 'portrait',
    forms: [],
    picture: { width: 1588, height: 2246 },
  },
  feedback: { title: '反馈单', phase: 'after', scope: 'campaign', page: 'portrait', forms: [], choice: 'unit' },
  circular: describeText('circular', 'after'),
  bulletin: describeText('bulletin', 'after'),
  news: describeText('news', 'after'),
  quarter: { title: '整季工作簿', phase: 'archive', scope: 'campaign', page: null, forms: ['xlsx'] },
} as const satisfies Record<string, DocumentEntry>

export type DocumentName = keyof typeof documentTable
/** Documents about one contest. */
type ContestDocumentName = {
  [Name in DocumentName]: (typeof documentTable)[Name]['scope'] extends 'contest' ? Name : never
}[DocumentName]
export type ContestWorkbookName = 'summary' | 'tally' | 'marks'
export type CampaignWorkbookName = 'quarter' | 'comments' | 'route'

export const documentNames = Object.keys(documentTable) as DocumentName[]

export function isContestDocument(name: DocumentName): name is ContestDocumentName | 'correction' {
  return documentTable[name].scope === 'contest'
}

/** Whether the document comes as this kind of file. */
export function hasForm(name: DocumentName, form: FileForm): boolean {
  return (documentTable[name].forms as readonly FileForm[]).includes(form)
}

/** Size of the document's picture in pixels, or null where it has none. */
export function pictureOf(name: DocumentName): Picture | null {
  const entry: DocumentEntry = documentTable[name]
  return entry.picture ?? null
}

/** What can be chosen of a form; null: nothing. */
export function choiceOf(name: DocumentName): 'named' | 'unit' | null {
  const entry: DocumentEntry = documentTable[name]
  return entry.choice ?? null
}

/** Whether the document's style sheet says on which paper it stands, whatever was chosen. */
export function hasOwnPaper(name: DocumentName): boolean {
  return isTextName(name) || name === 'report' || name === 'ranking' || name === 'handbook'
}

/** Whether `TextOptions` make a difference in the document. */
export function hasTextOptions(name: DocumentName): boolean {
  return hasOwnPaper(name) || name === 'summary' || name === 'correction'
}
