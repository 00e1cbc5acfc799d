import { measure } from '../../../shared/documents/break-title'
import type { CellStyle } from './ooxml/book'

const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const right = { horizontal: 'right', vertical: 'center' } as const

/** The named styles of cells; fonts are named, never embedded (documents.md, Layout facts). */
export const styles = {
  title: {
    name: '标题行',
    font: { name: '方正小标宋简体', size: 20 },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  lead: { name: '填报行', font: { name: '仿宋', size: 12 }, alignment: { vertical: 'center' } },
  leadRight: { name: '填报行靠右', font: { name: '仿宋', size: 12 }, alignment: right },
  header: { name: '表头', font: { name: '黑体', size: 11 }, alignment: centred, hasBorder: true },
  text: {
    name: '表内文字',
    font: { name: '仿宋', size: 11 },
    alignment: { vertical: 'center', wrapText: true },
    hasBorder: true,
  },
  centre: { name: '表内居中', font: { name: '仿宋', size: 11 }, alignment: centred, hasBorder: true },
  number: { name: '表内数字', font: { name: '仿宋', size: 11 }, alignment: right, hasBorder: true },
  dropped: {
    name: '去掉的分数',
    font: { name: '仿宋', size: 11, strikethrough: true },
    alignment: right,
    hasBorder: true,
  },
  note: { name: '说明', font: { name: '仿宋', size: 12 }, alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, CellStyle>

/**
 * Height in points of a row whose texts wrap, for type of 11 pt: programs do not agree on fitting rows when they open a file.
 * @param widths column widths in characters, one per text
 */
export function fitHeight(texts: readonly string[], widths: readonly number[], least: number): number {
  const lines = texts.map((text, index) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((measure(line) * 2.1) / ((widths[index] ?? 10) - 1))), 0),
  )
  return Math.max(least, Math.max(1, ...lines) * 15 + 6)
}

/** A number format with a fixed number of decimals: 2 → `0.00`. */
export function decimalFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}
