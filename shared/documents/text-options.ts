import { z } from 'zod'
import { dateSchema } from '../model/campaign'
import { defaultSummaryLayout, summaryLayoutSchema } from './summary-layout'

/**
 * How much of a ranking a text shows: all ranks; the first `count`, the others in 机构序列 without rank; or no ranks. In
 * no case is the last one singled out.
 */
export const rankSwitchSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('top'), count: z.int().min(1).max(99) }),
  z.object({ kind: z.literal('none') }),
])
export type RankSwitch = z.infer<typeof rankSwitchSchema>

/** Choices and office facts for one document; what is empty appears as 〔待补〕 or is left out. */
export const textOptionsSchema = z.object({
  ranks: rankSwitchSchema.default({ kind: 'top', count: 3 }),
  /** Ids of sections to leave out; `textSections` lists those of each document. */
  omittedSections: z.array(z.string()).default([]),
  /** Name the units to which problems and suggestions were put; off, so that a text that goes to everyone does not expose one. */
  namesUnitsInProblems: z.boolean().default(false),
  /** 主送. */
  addressee: z.string().default(''),
  /** 报、送、发 or 抄送, one line each. */
  distribution: z.array(z.string()).default([]),
  /** 成文日期. */
  date: dateSchema.nullable().default(null),
  /** 经街道党工委研究 and the date of that decision. */
  approval: z.object({ text: z.string(), date: dateSchema.nullable() }).nullable().default(null),
  bulletinName: z.string().default(''),
  /** 第×期. */
  issue: z.string().default(''),
  /** Ids of the comments that a 情况专报 shows; without any of a kind, the first ones. */
  chosenComments: z.array(z.string()).default([]),
  /** 集合地点. */
  gatheringPlace: z.string().default(''),
  /** Of a 成绩汇总表. */
  summary: summaryLayoutSchema.default(defaultSummaryLayout),
  /** Of a 观摩手册: one sheet printed on both sides, or a booklet. */
  edition: z.enum(['brief', 'booklet']).default('brief'),
  /** Number of the 更正说明; null: the newest. */
  correction: z.int().min(1).nullable().default(null),
})
export type TextOptions = z.infer<typeof textOptionsSchema>

export const defaultTextOptions: TextOptions = textOptionsSchema.parse({})
