import { z } from 'zod'
import { decimalSchema, type Hundredths, signedDecimalSchema } from './decimal'
import { idSchema } from './id'
import { partSchema } from './rubric'
import type { VoidPaper } from './void-papers'

/** 评委组. */
export const panelSchema = z.strictObject({ id: idSchema, name: z.string().min(1, '名称不能为空') })
export type Panel = z.infer<typeof panelSchema>

/** 评委: one scorer, usually anonymous; may have own units. */
export const judgeSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(1, '名称不能为空'),
  panelId: idSchema,
  ownUnitIds: z.array(idSchema).default([]),
  withdrawn: z.boolean().default(false),
})
export type Judge = z.infer<typeof judgeSchema>

/** 加减分: points added or deducted per unit after the mean. */
export const adjustmentSchema = z.strictObject({
  unitId: idSchema,
  points: signedDecimalSchema,
  reason: z.string(),
})
export type Adjustment = z.infer<typeof adjustmentSchema>

export const tieBreakerSchema = z.union([
  z.strictObject({ partId: idSchema, panelId: idSchema }),
  z.strictObject({ partId: idSchema }),
  z.strictObject({ itemId: idSchema }),
  z.strictObject({ manual: z.array(idSchema), reason: z.string().min(1, '手工排定名次必须写明理由') }),
])
export type TieBreaker = z.infer<typeof tieBreakerSchema>

export const bandsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('threshold'),
    bands: z.array(z.strictObject({ name: z.string().min(1), min: decimalSchema })).min(1),
  }),
  z.strictObject({
    kind: z.literal('quota'),
    scope: z.enum(['overall', 'group']),
    rounding: z.enum(['down', 'halfUp']).default('down'),
    bands: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          percent: decimalSchema.optional(),
          count: z.int().min(0).optional(),
        }),
      )
      .min(1),
  }),
])
export type Bands = z.infer<typeof bandsSchema>

/** What was sealed; each correction adds one. */
export const publicationSchema = z.strictObject({
  number: z.int().min(1),
  sealedAt: z.string(),
  publishedAt: z.string().nullable(),
  sealCode: z.string(),
  reason: z.string(),
  results: z.array(
    z.strictObject({
      unitId: idSchema,
      rank: z.int().min(1).nullable(),
      published: z
        .string()
        .regex(/^\d{1,12}(\.\d{1,4})?$/, '公布得分应为最多四位小数的数字文本')
        .nullable(),
    }),
  ),
})
export type Publication = z.infer<typeof publicationSchema>

/** One ranking within a campaign: units, panels, judges, rubric and rules, without its sheets (scoring.md §1). */
export const contestDefinitionSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1, '名称不能为空'),
  series: z.string().default(''),
  unitIds: z.array(idSchema),
  panels: z.array(panelSchema),
  judges: z.array(judgeSchema),
  recusal: z.boolean().default(false),
  composition: z.enum(['sum', 'weighted']),
  fullMarks: decimalSchema.nullable().default(null),
  parts: z.array(partSchema).min(1, '至少要有一个环节'),
  notApplicable: z.array(z.strictObject({ unitId: idSchema, itemId: idSchema })).default([]),
  notApplicablePolicy: z.enum(['rescale', 'peerAverage']).default('rescale'),
  adjustments: z.array(adjustmentSchema).default([]),
  bonusCap: decimalSchema.nullable().default(null),
  cap: decimalSchema.nullable().default(null),
  withoutRank: z.array(z.strictObject({ unitId: idSchema, reason: z.string() })).default([]),
  decimals: z.int().min(0).max(4).default(2),
  rankBy: z.enum(['published', 'exact']).default('published'),
  tieBreakers: z.array(tieBreakerSchema).default([]),
  bandLimits: z.array(z.strictObject({ unitId: idSchema, best: z.string(), reason: z.string() })).default([]),
  bands: bandsSchema.nullable().default(null),
})
export type ContestDefinition = z.infer<typeof contestDefinitionSchema>

/** 评分单: one judge × one unit × one part. A missing key of `marks` is blank, never zero. */
export type Sheet = {
  judgeId: string
  unitId: string
  partId: string
  abstained: boolean
  /** Item id → mark in hundredths, always within range and on step for the rubric it was entered under. */
  marks: Record<string, Hundredths>
  /** What the judge wrote at the foot of the paper, in hundredths; the counting figure where the part has `entry: "total"`. */
  total: Hundredths | null
}

/** Papers that are void, and the sheets on them. */
export type VoidedSheets = { papers: readonly VoidPaper[]; sheets: readonly Sheet[] }

/** Everything that decides a result: input of `shared/scoring`. `sheets` are those that count; `voided` is left out where nothing is void. */
export type ContestRecord = { definition: ContestDefinition; sheets: readonly Sheet[]; voided?: VoidedSheets }
