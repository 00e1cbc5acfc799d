import { z } from 'zod'
import { campaignDefinitionSchema, commentSchema, stopSchema } from '../../model/campaign'
import { attendeeSchema, type CampaignDetail, type CampaignSummary, timeOfDaySchema } from '../../model/record'
import { command, query } from '../channel'

const campaignKey = z.int()
const draftSchema = campaignDefinitionSchema.omit({ id: true })

/** The fields of a campaign that may change, each optional; defaults are not filled in. */
const patchSchema = z.object({
  title: draftSchema.shape.title.optional(),
  year: draftSchema.shape.year.optional(),
  quarter: z.int().min(1).max(4).nullable().optional(),
  label: z.string().optional(),
  theme: z.string().optional(),
  startDate: z.iso.date('日期应写作 2023-06-28').nullable().optional(),
  endDate: z.iso.date('日期应写作 2023-06-28').nullable().optional(),
  leadPost: z.string().optional(),
  participants: z.string().optional(),
  headcount: z.int().min(0).nullable().optional(),
  notes: z.string().optional(),
  departureTime: timeOfDaySchema.nullable().optional(),
  units: draftSchema.shape.units.optional(),
})
export type CampaignPatch = z.infer<typeof patchSchema>

export const campaignChannels = {
  'campaigns:list': query<CampaignSummary[]>()(z.object({ officeId: z.string() })),
  'campaigns:get': query<CampaignDetail>()(z.object({ campaignKey })),
  /** With `copyFrom`: units, attendees, and contests (rubric, rules, panels, judges) are copied; stops, comments and marks are not. */
  'campaigns:create': command<{ campaignKey: number }>()(
    z.object({ officeId: z.string(), definition: draftSchema, copyFrom: campaignKey.nullable() }),
  ),
  'campaigns:update': command<null>()(z.object({ campaignKey, patch: patchSchema })),
  'campaigns:save-attendees': command<null>()(z.object({ campaignKey, attendees: z.array(attendeeSchema).max(1000) })),
  /** Takes one of the 签字件扫描 off the campaign. */
  'campaigns:remove-scan': command<null>()(z.object({ campaignKey, scanId: z.string() })),
  'campaigns:delete': command<null>()(z.object({ campaignKey, reason: z.string().trim().min(1, '请写明删除原因') })),
  /** Adds or replaces stops by id. */
  'stops:save': command<null>()(z.object({ campaignKey, stops: z.array(stopSchema).min(1).max(500) })),
  'stops:delete': command<null>()(z.object({ campaignKey, stopId: z.string() })),
  /** Adds or replaces comments by id. */
  'comments:save': command<null>()(z.object({ campaignKey, comments: z.array(commentSchema).min(1).max(1000) })),
  'comments:delete': command<null>()(z.object({ campaignKey, commentId: z.string() })),
}
