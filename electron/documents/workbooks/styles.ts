import type { CellStyle } from 'hucre/xlsx'
import { measure } from '../../../shared/documents/break-title'

const thin = { style: 'thin' } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const

/** The looks of cells; fonts are named, never embedded (documents.md, Layout facts). */
export const styles = {
  title: { font: { name: '方正小标宋简体', size: 20 }, alignment: { horizontal: 'center', vertical: 'center' } },
  lead: { font: { name: '仿宋', size: 12 }, alignment: { vertical: 'center' } },
  leadRight: { font: { name: '仿宋', size: 12 }, alignment: { horizontal: 'right', vertical: 'center' } },
  header: { font: { name: '黑体', size: 11 }, alignment: centred, border },
  text: { font: { name: '仿宋', size: 11 }, alignment: { vertical: 'center', wrapText: true }, border },
  centre: { font: { name: '仿宋', size: 11 }, alignment: centred, border },
  number: { font: { name: '仿宋', size: 11 }, alignment: { horizontal: 'right', vertical: 'center' }, border },
  dropped: {
    font: { name: '仿宋', size: 11, strikethrough: true },
    alignment: { horizontal: 'right', vertical: 'center' },
    border,
  },
  note: { font: { name: '仿宋', size: 12 }, alignment: { vertical: 'top', wrapText: true } },
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
