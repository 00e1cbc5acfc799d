import type { CellValue } from 'hucre/xlsx'

/** A cell's text; `isRounded` where a binary remainder was taken off a number. */
export type CellText = { text: string; isRounded: boolean }

const fractionDigits = 10
const likelyDigits = 6
/** What a sum of decimals may be off in binary, as spreadsheets show it: nothing. */
const remainder = 5e-9

/**
 * The text that stands for a value. Spreadsheets calculate in binary: a sum that reads 9.3 may be kept as 9.299999999. A
 * number that is within 5e-9 of a decimal with at most six fraction digits is that decimal; any other keeps ten.
 * A date is YYYY-MM-DD, with HH:MM when it has a time.
 */
export function readCellText(value: CellValue | undefined): CellText {
  if (value === null || value === undefined) return { text: '', isRounded: false }
  if (typeof value === 'number') return readNumber(value)
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', isRounded: false }
  if (value instanceof Date) return { text: readDate(value), isRounded: false }
  return { text: value, isRounded: false }
}

function readNumber(value: number): CellText {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return { text: String(value), isRounded: false }
  const likely = shorten(value.toFixed(likelyDigits))
  const text = Math.abs(Number(likely) - value) <= remainder ? likely : shorten(value.toFixed(fractionDigits))
  return { text, isRounded: Number(text) !== value }
}

function shorten(text: string): string {
  const short = text.replace(/\.?0+$/, '')
  return short === '-0' ? '0' : short
}

function readDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  const clock = time.slice(0, 5)
  return clock === '00:00' ? day : `${day} ${clock}`
}
