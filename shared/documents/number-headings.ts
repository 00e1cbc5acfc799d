import type { TextBlock } from './official-text'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 21 → 二十一, 40 → 四十; from 1 to 99. */
export function toChineseNumber(value: number): string {
  const tens = Math.trunc(value / 10)
  const ones = digits[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : digits[tens]}十${ones}`
}

const marks = [
  (value: number) => `${toChineseNumber(value)}、`,
  (value: number) => `（${toChineseNumber(value)}）`,
  (value: number) => `${value}. `,
  (value: number) => `（${value}）`,
] as const

/** The number of every block, '' for what is no heading: 一、 （一） 1. （1）; a heading starts the levels below it anew. */
export function numberHeadings(blocks: readonly TextBlock[]): string[] {
  const counts = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return ''
    const index = block.level - 1
    counts[index] = (counts[index] ?? 0) + 1
    counts.fill(0, index + 1)
    return marks[index]?.(counts[index] ?? 1) ?? ''
  })
}
