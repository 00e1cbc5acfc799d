/** The data package as a document (package-format.md). References and ranges across fields are checked in electron/packages. */
import { z } from 'zod'
import {
  campaignDefinitionSchema,
  campaignStatusSchema,
  commentSchema,
  rectificationSchema,
  stopSchema,
} from './campaign'
import { contestDefinitionSchema, publicationSchema } from './contest'
import { decimalSchema } from './decimal'
import { idSchema } from './id'
import { officeSchema } from './office'
import { unitSchema } from './unit'

export const packageSheetSchema = z.strictObject({
  judgeId: idSchema,
  unitId: idSchema,
  partId: idSchema,
  abstained: z.boolean().default(false),
  marks: z.record(idSchema, decimalSchema),
  total: decimalSchema.optional(),
})
export type PackageSheet = z.infer<typeof packageSheetSchema>

export const packageContestSchema = contestDefinitionSchema.extend({
  sheets: z.array(packageSheetSchema),
  publications: z.array(publicationSchema).default([]),
})
export type PackageContest = z.infer<typeof packageContestSchema>

export const packageCampaignSchema = campaignDefinitionSchema.extend({
  status: campaignStatusSchema,
  stops: z.array(stopSchema).default([]),
  comments: z.array(commentSchema).default([]),
  contests: z.array(packageContestSchema).default([]),
  rectifications: z.array(rectificationSchema).default([]),
})
export type PackageCampaign = z.infer<typeof packageCampaignSchema>

export const attachmentIdSchema = z.string().regex(/^[0-9a-f]{64}$/, '附件编号应为 SHA-256 的十六进制')

export const attachmentSchema = z.object({
  id: attachmentIdSchema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
})
export type Attachment = z.infer<typeof attachmentSchema>

export const starRecordSchema = z.object({
  unitId: idSchema,
  year: z.int(),
  quarter: z.int().min(1).max(4).nullable().default(null),
  stars: z.array(z.object({ star: z.string(), state: z.enum(['held', 'striving', 'weak', 'none']) })),
  tasksDone: z.int().min(0).nullable().default(null),
  tasksTotal: z.int().min(0).nullable().default(null),
  entryProgress: z.string(),
  note: z.string(),
})
export type StarRecord = z.infer<typeof starRecordSchema>

export const packageSchema = z.object({
  format: z.literal('liangsai-package'),
  version: z.literal(1),
  exportedAt: z.iso.datetime({ offset: true, message: '时间应带时区，写成 2023-07-03T17:40:00+08:00 这样' }),
  office: officeSchema,
  units: z.array(unitSchema),
  attachments: z.array(attachmentSchema).default([]),
  campaigns: z.array(packageCampaignSchema),
  starRecords: z.array(starRecordSchema).default([]),
  record: z.looseObject({ schema: z.int().min(1) }).optional(),
})
export type DataPackage = z.infer<typeof packageSchema>
