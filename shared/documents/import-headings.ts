/** Headings of 填报模板; what carries them is imported without a question. */
import { type Item, listItems, type Part } from '../model/rubric'

export const unitHeadings = {
  name: '村(社区)名称',
  kind: '类别',
  group: '组别',
  secretaryPost: '书记职务',
  linkedLeaderPost: '分包领导职务',
} as const

export const judgeHeadings = { label: '评委', panel: '评委组', own: '所在单位' } as const

export const rubricHeadings = {
  part: '环节',
  section: '一级指标',
  name: '评分项',
  criteria: '评分标准',
  max: '满分',
  step: '最小单位',
  kind: '方式',
} as const

export const markHeadings = { judge: '评委', unit: '村(社区)', total: '合计' } as const

/** Names of the sheets of 填报模板. */
export const templateSheets = {
  guide: '说明',
  units: '村(社区)',
  judges: '评委',
  rubric: '评分表',
  marks: '评分录入',
} as const

export const unitKindNames = { village: '村', community: '社区', other: '其他' } as const
export const itemKindNames = { score: '得分', deduct: '扣分' } as const

/** What an abstention is written as in a mark's cell. */
export const abstainedText = '弃权'

/** The heading of an item's column, with its part where another item of the contest has the same name. */
export function nameItemColumn(parts: readonly Part[], part: Part, item: Item): string {
  const same = parts.flatMap(listItems).filter((other) => other.name.trim() === item.name.trim())
  return same.length > 1 ? `${part.name}：${item.name}` : item.name
}

/** The heading of the column for what the judge wrote at the foot of a part's sheet. */
export function nameTotalColumn(parts: readonly Part[], part: Part): string {
  return parts.length > 1 ? `${part.name}：${markHeadings.total}` : markHeadings.total
}
