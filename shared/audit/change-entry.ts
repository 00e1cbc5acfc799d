import { z } from 'zod'
import type { JsonValue } from './canonical-json'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, '应为 SHA-256 的十六进制')

const jsonValueSchema: z.ZodType<JsonValue> = z.json()

/** What is recorded of one change, before it takes its place in a chain. */
export const changeDraftSchema = z.strictObject({
  /** Local time with offset; the order of a chain is `seq`, never the time. */
  time: z.iso.datetime({ offset: true, message: '时间应为带时区的 ISO 8601' }),
  operator: z.string(),
  what: z.string(),
  before: jsonValueSchema,
  after: jsonValueSchema,
  reason: z.string(),
})
export type ChangeDraft = z.infer<typeof changeDraftSchema>

/** One entry of the change log (security.md, Change log). `hash` covers all other fields. */
export const changeEntrySchema = changeDraftSchema.extend({
  /** 1 for the first entry of a chain. */
  seq: z.int().min(1),
  prevHash: hashSchema,
  hash: hashSchema,
})
export type ChangeEntry = z.infer<typeof changeEntrySchema>
