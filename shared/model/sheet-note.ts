/** What is noted of one printed score sheet: how it came back, and that it is void. */
import { z } from 'zod'
import { idSchema } from './id'

/** 涂改, 缺项, 字迹不清. */
export const sheetRemarkSchema = z.enum(['altered', 'missing-items', 'illegible'])
export type SheetRemark = z.infer<typeof sheetRemarkSchema>

/** A printed sheet: `unitId` is null where one form of the judge holds all units. */
const paperSchema = z.strictObject({ judgeId: idSchema, unitId: idSchema.nullable() })
export type Paper = z.infer<typeof paperSchema>

export const sheetNoteSchema = paperSchema.extend({
  remarks: z.array(sheetRemarkSchema).max(sheetRemarkSchema.options.length),
  /** 作废: its marks stay and count nowhere. */
  void: z.strictObject({ reason: z.string().trim().min(1, '请写明作废的原因').max(200) }).nullable(),
})
export type SheetNote = z.infer<typeof sheetNoteSchema>
