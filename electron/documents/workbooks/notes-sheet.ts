import { toChineseNumber } from '../../../shared/documents/number-headings'
import type { Sheet } from './ooxml/book'
import { SheetBuilder } from './sheet-builder'
import { fitHeight, styles } from './styles'

export type NotesGroup = { title: string; lines: readonly string[] }

/** Characters that fit upright A4: LibreOffice does not scale a single column that is wider than the page. */
const width = 74

/** 计算说明: the rule card of each contest and what the formulas of the workbook do; empty groups are left out. */
export function buildNotesSheet(groups: readonly NotesGroup[]): Sheet {
  const sheet = new SheetBuilder('计算说明')
  sheet.set(0, 0, '计算说明', styles.title)
  sheet.setHeight(0, 32)
  const texts = groups
    .filter((group) => group.lines.length > 0)
    .flatMap(({ title, lines }, index) => [
      `${toChineseNumber(index + 1)}、${title}`,
      ...lines.map((line, position) => `${position + 1}. ${line}`),
    ])
  texts.push(
    '表内数值由程序按精确分数计算，公式供核对；电子表格用二进制小数计算，极少数处在进位边界的数可能差最后一位，以程序结果为准。',
  )
  for (const [index, text] of texts.entries()) {
    sheet.set(index + 1, 0, text, styles.note)
    sheet.setHeight(index + 1, fitHeight([text], [width * 0.9], 20))
  }
  return sheet.build([width], null, { size: 'A4', orientation: 'portrait' })
}
