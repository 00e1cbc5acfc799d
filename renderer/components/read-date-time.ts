/** Dates and times of day as people type them. */

/** Half-width characters, without spaces. */
function simplify(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}

/**
 * Reads 2023-6-28, 2023.6.28, 2023/6/28, 2023年6月28日, 20230628, and without a year 6-28, 6.28, 6/28, 6月28日, 0628.
 * @param year taken where none is typed
 * @returns YYYY-MM-DD, or null when it is no day of the calendar
 */
export function readDate(text: string, year: number): string | null {
  const simple = simplify(text)
  const packed = /^(\d{4})?(\d{2})(\d{2})$/.exec(simple)
  const spaced = /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/.exec(simple)
  const [, typedYear, month = '', day = ''] = packed ?? spaced ?? []
  const fullYear = typedYear === undefined ? year : Number(typedYear)
  if (!isDay(fullYear, Number(month), Number(day))) return null
  return `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Reads 9:00, 9：30, 9.30, 9点, 9点半, 9点30分, 900, 0930 and 9 as HH:MM; null when it is no time of day. */
export function readTime(text: string): string | null {
  const simple = simplify(text).replace('点半', ':30')
  const packed = /^(\d{1,2})(\d{2})$/.exec(simple)
  const spaced = /^(\d{1,2})(?:[:.点时](?:(\d{1,2})分?)?)?$/.exec(simple)
  const [, hours = '', minutes = '0'] = spaced ?? packed ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
}
