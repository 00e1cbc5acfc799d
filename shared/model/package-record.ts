/** `record` of a package, schema 1: what the office records that has no field of its own (package-format.md, The rest of the record). */
import { z } from 'zod'
import { changeEntrySchema } from '../audit/change-entry'
import { campaignStatusSchema } from './campaign'
import { checkSampleSchema, sheetAuthorsSchema, sheetCheckSchema } from './check'
import { idSchema } from './id'
import { officeFactsSchema, operatorSchema } from './office'
import { attachmentIdSchema, packageSheetSchema } from './package'
import { contestPapersSchema, noPapers } from './papers'
import { attendeeSchema, contestStateSchema, timeOfDaySchema } from './record'
import { sheetNoteSchema } from './sheet-note'

export const recordVersion = 1

/** Texts typed on a sheet that do not fit: item id → text, the total under "". */
const rejectedSheetSchema = z.strictObject({
  judgeId: idSchema,
  unitId: idSchema,
  partId: idSchema,
  texts: z.record(z.string().max(200), z.string().max(200)),
})

const recordContestSchema = z.strictObject({
  id: idSchema,
  state: contestStateSchema,
  isSample: z.boolean(),
  papers: contestPapersSchema.default(noPapers),
  /** Remarks on printed sheets, and which of them are void. */
  sheetNotes: z.array(sheetNoteSchema).default([]),
  /** What is written on void papers: kept here, since everything in the contest's own `sheets` counts. */
  voidSheets: z.array(packageSheetSchema).default([]),
  rejected: z.array(rejectedSheetSchema),
  /** Who typed which sheet. */
  authors: z.array(sheetAuthorsSchema).default([]),
  checks: z.array(sheetCheckSchema).default([]),
  samples: z.array(checkSampleSchema).default([]),
})

const recordCampaignSchema = z.strictObject({
  id: idSchema,
  attendees: z.array(attendeeSchema),
  departureTime: timeOfDaySchema.nullable(),
  /** 签字件扫描: attachments of the package, in order. */
  scans: z.array(attachmentIdSchema).default([]),
  /** Status that came with an earlier package; null when it was never imported. */
  importedStatus: campaignStatusSchema.nullable(),
  contests: z.array(recordContestSchema),
})

/** What of a record of this schema refers to the package's attachments, whatever else is in it. */
export const recordScansSchema = z.object({
  schema: z.literal(recordVersion),
  campaigns: z.array(z.object({ scans: z.array(z.string()).default([]) })),
})

/** One chain of the change log, entries in the order of `seq`. */
export const recordChainSchema = z.strictObject({
  id: z.string().min(1).max(2000),
  entries: z.array(changeEntrySchema),
})
export type RecordChain = z.infer<typeof recordChainSchema>

export const packageRecordSchema = z.strictObject({
  schema: z.literal(recordVersion),
  /** Data for practice: never imported beside real data. */
  rehearsal: z.boolean(),
  facts: officeFactsSchema,
  operators: z.array(operatorSchema),
  campaigns: z.array(recordCampaignSchema),
  chains: z.array(recordChainSchema),
})
export type PackageRecord = z.infer<typeof packageRecordSchema>
