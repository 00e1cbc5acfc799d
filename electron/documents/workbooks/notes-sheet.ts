import type { WriteSheet } from 'hucre/xlsx'
import { SheetBuilder } from './sheet-builder'
import { styles } from './styles'

/** 计算说明: the rule card and what the formulas of the workbook do. */
export function buildNotesSheet(rules: readonly string[], formulas: readonly string[]): WriteSheet {
  const sheet = new SheetBuilder('计算说明')
  sheet.set(0, 0, '计算说明', styles.title)
  sheet.setHeight(0, 32)
  const lines = [
    '一、计分规则',
    ...rules.map((rule, index) => `${index + 1}. ${rule}`),
    '二、表中公式',
    ...formulas.map((text, index) => `${index + 1}. ${text}`),
    '表内数值由程序按精确分数计算，公式供核对；电子表格用二进制小数计算，极少数处在进位边界的数可能差最后一位，以程序结果为准。',
  ]
  for (const [index, line] of lines.entries()) sheet.set(index + 1, 0, line, styles.note)
  return sheet.build([100], null, { size: 'A4', orientation: 'portrait' })
}
