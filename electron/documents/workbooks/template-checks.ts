import { abstainedText } from '../../../shared/documents/import-headings'
import { formatHundredths } from '../../../shared/model/decimal'
import type { MarkLimits } from '../../../shared/model/mark-entry'
import type { Validation } from './ooxml/book'

/** Rows of a list in which names are looked for. */
const nameRows = 1000

/** Longest list that a check itself may hold. */
const listLength = 250

function refuse(message: string): Validation['error'] {
  return { title: '填写有误', message }
}

/** One of a few words. */
export function oneOf(values: readonly string[]) {
  return (range: string): Validation => ({
    range,
    type: 'list',
    formula: `"${values.join(',')}"`,
    error: refuse(`请填：${values.join('、')}`.slice(0, 200)),
  })
}

/** A name that stands in the first column of another sheet. */
export function nameFrom(sheetName: string) {
  return (range: string): Validation => ({
    range,
    type: 'list',
    formula: `'${sheetName}'!$A$2:$A$${nameRows}`,
    error: refuse(`请从“${sheetName}”表里已有的名称中选择。`),
  })
}

/** A number above zero with at most two decimals. */
export function positiveNumber(name: string) {
  return (range: string, first: string): Validation => ({
    range,
    type: 'custom',
    formula: `AND(ISNUMBER(${first}),${first}>0,ABS(${first}*100-ROUND(${first}*100,0))<0.0001)`,
    error: refuse(`${name}应为大于 0 的数字，最多两位小数。`),
  })
}

/** A mark within its limits and on its step, or 弃权. */
export function markWithin({ max, step, grades }: MarkLimits) {
  const allowed = [...(grades ?? []).map(formatHundredths), abstainedText]
  if (grades !== null && allowed.join(',').length <= listLength) return oneOf(allowed)
  const [most, least] = [formatHundredths(max), formatHundredths(step)]
  return (range: string, first: string): Validation => ({
    range,
    type: 'custom',
    formula:
      `OR(${first}="${abstainedText}",AND(ISNUMBER(${first}),${first}>=0,${first}<=${most},` +
      `ABS(${first}/${least}-ROUND(${first}/${least},0))<0.0001))`,
    prompt: { title: `0 至 ${most} 分`, message: `${least} 的整数倍；没有打分的留空。` },
    error: refuse(`应为 0 至 ${most} 之间 ${least} 的整数倍，或“${abstainedText}”。`),
  })
}
