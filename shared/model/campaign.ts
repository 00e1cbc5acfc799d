import { z } from 'zod'
import { idSchema } from './id'
import { campaignUnitSchema } from './unit'

/** A local calendar date, YYYY-MM-DD. */
export const dateSchema = z.iso.date('日期应写作 2023-06-28')

/** 观摩点位: a place visited; belongs to no, one or several units; never scored itself. */
export const stopSchema = z.object({
  id: idSchema,
  seq: z.int(),
  name: z.string().min(1, '名称不能为空'),
  kind: z.string(),
  unitIds: z.array(idSchema),
  place: z.string().default(''),
  presenterPost: z.string().default(''),
  stayMinutes: z.int().min(0).nullable().default(null),
  travelMinutes: z.int().min(0).nullable().default(null),
  content: z.string().default(''),
  highlights: z.string().default(''),
  problems: z.string().default(''),
  photos: z.array(idSchema).default([]),
})
export type Stop = z.infer<typeof stopSchema>

export const commentKindSchema = z.enum(['strength', 'problem', 'suggestion', 'requirement'])

/** 点评: by unit, by stop or collective, by post. */
export const commentSchema = z.object({
  id: idSchema,
  unitId: idSchema.nullable().default(null),
  stopId: idSchema.nullable().default(null),
  speakerPost: z.string(),
  kind: commentKindSchema,
  text: z.string(),
})
export type Comment = z.infer<typeof commentSchema>

/** 整改: a problem followed until it is closed. */
export const rectificationSchema = z.object({
  id: idSchema,
  unitId: idSchema.nullable().default(null),
  stopId: idSchema.nullable().default(null),
  commentId: idSchema.nullable().default(null),
  problem: z.string().default(''),
  measures: z.string().default(''),
  responsibleUnit: z.string().default(''),
  responsiblePost: z.string().default(''),
  dueDate: dateSchema.nullable().default(null),
  status: z.enum(['open', 'inProgress', 'done', 'closed', 'reopened', 'ongoing']),
  progress: z.string().default(''),
  foundDate: dateSchema.nullable().default(null),
  closedDate: dateSchema.nullable().default(null),
  source: z.string().default(''),
  checkerPost: z.string().default(''),
  repeatOf: idSchema.nullable().default(null),
  photos: z.array(idSchema).default([]),
})
export type Rectification = z.infer<typeof rectificationSchema>

/** Title, period, lead and units of one period's work; stops, comments and contests are kept apart from it. */
export const campaignDefinitionSchema = z.object({
  id: idSchema,
  title: z.string().min(1, '活动名称不能为空'),
  year: z.int().min(1900).max(2999),
  quarter: z.int().min(1).max(4).nullable().default(null),
  label: z.string(),
  theme: z.string().default(''),
  startDate: dateSchema.nullable().default(null),
  endDate: dateSchema.nullable().default(null),
  leadPost: z.string().default(''),
  participants: z.string().default(''),
  headcount: z.int().min(0).nullable().default(null),
  notes: z.string().default(''),
  units: z.array(campaignUnitSchema),
})
export type CampaignDefinition = z.infer<typeof campaignDefinitionSchema>

export const campaignStatusSchema = z.enum(['draft', 'open', 'sealed', 'published'])
export type CampaignStatus = z.infer<typeof campaignStatusSchema>
