import { z } from 'zod'
import { idSchema } from './id'

export const unitKindSchema = z.enum(['village', 'community', 'other'])

/** What is scored: a village or community of the office, with today's name and group (package-format.md). */
export const unitSchema = z.object({
  id: idSchema,
  name: z.string().min(1, '名称不能为空'),
  kind: unitKindSchema,
  group: z.string().default(''),
  secretaryPost: z.string().default(''),
  linkedLeaderPost: z.string().default(''),
})
export type Unit = z.infer<typeof unitSchema>

/** A unit taking part in a campaign, with the name and group of that time. */
export const campaignUnitSchema = z.object({
  unitId: idSchema,
  name: z.string().min(1, '名称不能为空'),
  group: z.string().default(''),
})
export type CampaignUnit = z.infer<typeof campaignUnitSchema>
