/** What the store keeps and hands out beside the fields of the package. */
import { z } from 'zod'
import type { CampaignDefinition, CampaignStatus, Comment, Rectification, Stop } from './campaign'
import type { ContestDefinition, Publication, Sheet } from './contest'
import type { Office, OfficeFacts, Operator } from './office'
import type { Attachment } from './package'
import type { ContestPapers } from './papers'
import type { SheetNote } from './sheet-note'
import type { Unit } from './unit'

/** 名单: one person attending, by post; the name is optional. */
export const attendeeSchema = z.object({ post: z.string().min(1, '单位及职务不能为空'), name: z.string().default('') })
export type Attendee = z.infer<typeof attendeeSchema>

/** HH:MM, 24 hours. */
export const timeOfDaySchema = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, '时间应为 09:00 这样的时刻')

/** A sheet as stored: what was typed but does not fit is kept as typed, by item id, the total under `totalKey`, and never counted. */
export type StoredSheet = Sheet & { rejected: Record<string, string> }

export const contestStateSchema = z.enum(['open', 'sealed', 'published'])
export type ContestState = z.infer<typeof contestStateSchema>

export type OfficeSummary = Office & { unitCount: number; campaignCount: number; isRehearsal: boolean }

export type OfficeDetail = { office: Office; facts: OfficeFacts; units: Unit[]; operators: Operator[] }

export type CampaignSummary = {
  key: number
  id: string
  officeId: string
  title: string
  year: number
  quarter: number | null
  label: string
  theme: string
  startDate: string | null
  status: CampaignStatus
  unitCount: number
  stopCount: number
  commentCount: number
  contestCount: number
  /** Sheets with at least one entry, of judges and units that take part. */
  sheetCount: number
}

export type ContestDetail = {
  key: number
  campaignKey: number
  definition: ContestDefinition
  state: ContestState
  /** The rubric is still the sample that the program offered. */
  isSample: boolean
  papers: ContestPapers
  sheetNotes: SheetNote[]
  /** At least one sheet has an entry, rejected texts included: rules and rubric change only with a reason. */
  hasMarks: boolean
  publications: Publication[]
  revision: number
}

/** What the record holds of a campaign beside the fields of the package. */
export type CampaignExtras = {
  attendees: Attendee[]
  /** When the tour leaves for the first stop, HH:MM; null when not yet decided. */
  departureTime: string | null
  /** 签字件扫描: ids of attachments in the order in which they were added. */
  scans: string[]
}

export type CampaignDetail = CampaignExtras & {
  key: number
  /** 演练: marked on screen and paper, never beside real data. */
  isRehearsal: boolean
  officeId: string
  definition: CampaignDefinition
  status: CampaignStatus
  stops: Stop[]
  comments: Comment[]
  rectifications: Rectification[]
  /** What is known of the files that stops, rectifications and `scans` name, each once. */
  attachments: Attachment[]
  contests: ContestDetail[]
  revision: number
}

/** `sheets` are those that count; those on void papers are kept apart. */
export type ContestSheets = { contestKey: number; revision: number; sheets: StoredSheet[]; voidSheets: StoredSheet[] }

/**
 * One change of one cell of the score grid. `itemId` null is the sheet's total; `from` and `to` are texts as shown in
 * the cell (canonical decimal, or rejected text as typed), null when blank. `abstained` edits carry '1' or null.
 */
export const markEditSchema = z.object({
  judgeId: z.string(),
  unitId: z.string(),
  partId: z.string(),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('item'), itemId: z.string() }),
    z.object({ kind: z.literal('total') }),
    z.object({ kind: z.literal('abstained') }),
  ]),
  from: z.string().max(200).nullable(),
  to: z.string().max(200).nullable(),
})
export type MarkEdit = z.infer<typeof markEditSchema>

/** Key of the sheet's total in `StoredSheet.rejected`; no item can have it, since ids are not empty. */
export const totalKey = ''
