import type { CellStyle } from 'hucre/xlsx'

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
    font: { name: '仿宋', size: 11, strikethrough: true, color: { rgb: '7F7F7F' } },
    alignment: { horizontal: 'right', vertical: 'center' },
    border,
  },
  note: { font: { name: '仿宋', size: 12 }, alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, CellStyle>

/** A number format with a fixed number of decimals: 2 → `0.00`. */
export function decimalFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}
