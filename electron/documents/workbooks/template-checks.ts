import type { DataValidation } from 'hucre/xlsx'
import { abstainedText } from '../../../shared/documents/import-headings'
import { formatHundredths } from '../../../shared/model/decimal'
import type { MarkLimits } from '../../../shared/model/mark-entry'

/** Longest list that a check itself may hold. */
const listLength = 250

const refusal = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: '填写有误' } as const

/** One of a few words. */
export function oneOf(values: readonly string[]) {
  return (range: string): DataValidation => ({
    ...refusal,
    type: 'list',
    values: [...values],
    range,
    errorMessage: `请填：${values.join('、')}`.slice(0, 200),
  })
}

/** A name that stands in the first column of another sheet. */
export function nameFrom(sheetName: string, count: number) {
  return (range: string): DataValidation => ({
    ...refusal,
    type: 'list',
    formula1: `'${sheetName}'!$A$2:$A$${count + 1}`,
    range,
    errorMessage: `请从“${sheetName}”表里已有的名称中选择。`,
  })
}

/** A number above zero with at most two decimals. */
export function positiveNumber(name: string) {
  return (range: string, first: string): DataValidation => ({
    ...refusal,
    type: 'custom',
    formula1: `AND(ISNUMBER(${first}),${first}>0,ABS(${first}*100-ROUND(${first}*100,0))<0.0001)`,
    range,
    errorMessage: `${name}应为大于 0 的数字，最多两位小数。`,
  })
}

/** A mark within its limits and on its step, or 弃权. */
export function markWithin({ max, step, grades }: MarkLimits) {
  const allowed = [...(grades ?? []).map(formatHundredths), abstainedText]
  if (grades !== null && allowed.join(',').length <= listLength) return oneOf(allowed)
  const [most, least] = [formatHundredths(max), formatHundredths(step)]
  return (range: string, first: string): DataValidation => ({
    ...refusal,
    type: 'custom',
    formula1:
      `OR(${first}="${abstainedText}",AND(ISNUMBER(${first}),${first}>=0,${first}<=${most},` +
      `ABS(${first}/${least}-ROUND(${first}/${least},0))<0.0001))`,
    range,
    showInputMessage: true,
    inputTitle: `0 至 ${most} 分`,
    inputMessage: `${least} 的整数倍；没有打分的留空。`,
    errorMessage: `应为 0 至 ${most} 之间 ${least} 的整数倍，或“${abstainedText}”。`,
  })
}
