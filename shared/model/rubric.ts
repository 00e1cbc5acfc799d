import { z } from 'zod'
import { decimalSchema, positiveDecimalSchema } from './decimal'
import { idSchema } from './id'

/** A tick grade of an item: a mark equals one of the points. */
export const gradeSchema = z.strictObject({ name: z.string().min(1, '名称不能为空'), points: decimalSchema })
export type Grade = z.infer<typeof gradeSchema>

/** 二级指标: what one number on the paper form is given for. */
export const itemSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1, '名称不能为空'),
  criteria: z.string().default(''),
  max: positiveDecimalSchema,
  step: positiveDecimalSchema.default('0.01'),
  kind: z.enum(['score', 'deduct']).default('score'),
  grades: z.array(gradeSchema).min(1, '至少一个档次').nullable().default(null),
})
export type Item = z.infer<typeof itemSchema>

/** 一级指标: a heading over items. */
export const sectionSchema = z.strictObject({ name: z.string(), items: z.array(itemSchema) })
export type Section = z.infer<typeof sectionSchema>

/** Numbers of highest and lowest sheet totals to drop, and from how many counting sheets on (scoring.md §3.4). */
export const trimSchema = z.strictObject({
  highest: z.int().min(0),
  lowest: z.int().min(0),
  minSheets: z.int().min(0),
})
export type Trim = z.infer<typeof trimSchema>

/** 环节: scored on its own sheets by its own panels. */
export const partSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1, '名称不能为空'),
  weight: decimalSchema.nullable().default(null),
  panels: z.array(z.strictObject({ panelId: idSchema, weight: decimalSchema.nullable().default(null) })),
  trim: trimSchema.default({ highest: 0, lowest: 0, minSheets: 5 }),
  entry: z.enum(['items', 'total']).default('items'),
  totalStep: positiveDecimalSchema.default('0.5'),
  sections: z.array(sectionSchema),
})
export type Part = z.infer<typeof partSchema>

/** The items of a part in the order of the paper form. */
export function listItems(part: Pick<Part, 'sections'>): Item[] {
  return part.sections.flatMap((section) => section.items)
}
