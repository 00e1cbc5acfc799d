/**
 * Text without what no XML file may hold: control signs other than tab and line feed, noncharacters, halves of surrogate
 * pairs. Pasted texts carry them, and one would make a whole file unreadable.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}

/** The value with every text in it cleaned. */
export function cleanTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value
  if (Array.isArray(value)) return value.map(cleanTexts) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleanTexts(entry)])) as Value
}
