export type Quarter = 1 | 2 | 3 | 4

const numerals = { 1: '一', 2: '二', 3: '三', 4: '四' } as const

/** A campaign's period with its year, which the label may leave out: 2023年第二季度. */
export function describePeriod({ year, label }: { year: number; label: string }): string {
  return label.includes(String(year)) ? label : `${year}年${label}`
}

/** 2026年第四季度, or 2026年 without a quarter. */
export function namePeriod(year: number, quarter: Quarter | null): string {
  return quarter === null ? `${year}年` : `${year}年第${numerals[quarter]}季度`
}
