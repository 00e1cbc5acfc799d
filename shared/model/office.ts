import { z } from 'zod'
import { idSchema } from './id'

/** The sub-district office that owns units and campaigns (package-format.md). */
export const officeSchema = z.object({
  id: idSchema,
  name: z.string().min(1, '名称不能为空'),
  district: z.string(),
})
export type Office = z.infer<typeof officeSchema>

/** How the office calls its units in every text; chosen once per office. */
export const unitTermSchema = z.enum(['村（社区）', '社区（村）', '社区'])

/** What an office fills in once for its documents; travels in `record` of a package. */
export const officeFactsSchema = z.object({
  unitTerm: unitTermSchema.default('村（社区）'),
  signature: z.string().default(''),
  /** 主送, 抄送, 简报名称 and 集合地点 of its texts; empty appears as 〔待补〕 or is left out. */
  addressee: z.string().default(''),
  copyTo: z.string().default(''),
  bulletinName: z.string().default(''),
  gatheringPlace: z.string().default(''),
  signers: z.array(z.string()).default(['填表人', '统分人', '监票人', '监督人', '审核人', '领导审签', '日期']),
})
export type OfficeFacts = z.infer<typeof officeFactsSchema>

/** What an office that was saved before these fields existed is read with. */
export const emptyOfficeTexts = { addressee: '', copyTo: '', bulletinName: '', gatheringPlace: '' }

/** A label chosen in one click at start; no personal name needed (security.md, Operators). */
export const operatorSchema = z.object({ id: idSchema, label: z.string().min(1, '名称不能为空') })
export type Operator = z.infer<typeof operatorSchema>
