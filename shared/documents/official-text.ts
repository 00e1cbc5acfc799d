/**
 * 公文 as data: what was said, without layout. One writer turns it into Word; a preview can show the same blocks.
 * Headings carry no numbers; `numberHeadings` gives them.
 */

export type HeadingLevel = 1 | 2 | 3 | 4

export type TextBlock =
  | { kind: 'heading'; level: HeadingLevel; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; table: TextTable }
  /** 落款: the office and the date below it. */
  | { kind: 'signature'; office: string; date: string }

export type TextColumn = {
  header: string
  /** Share of the width, relative to the other columns. */
  width: number
  align: 'left' | 'center' | 'right'
}

export type TextTable = {
  columns: TextColumn[]
  rows: string[][]
  /** Columns in which equal texts of neighbouring rows become one cell. */
  mergedColumns: number[]
}

/** 附件: begins a new page. */
export type TextAttachment = {
  title: string
  orientation: 'portrait' | 'landscape'
  table: TextTable
  notes: string[]
}

/** 报头 of a 简报; always black (no red head). */
export type Masthead = { name: string; issue: string; editor: string; date: string }

export type OfficialText = {
  title: string
  masthead: Masthead | null
  /** 主送, without the colon; null where there is none. */
  addressee: string | null
  blocks: TextBlock[]
  attachments: TextAttachment[]
  /** 报尾 or 抄送, one line each; empty leaves it out. */
  distribution: string[]
  isRehearsal: boolean
}

/** Stands where the record has nothing; the clerk fills it in. */
export const gap = '〔待补〕'

/** The text, or the gap mark where there is none. */
export function orGap(text: string | number | null): string {
  return text === null || String(text).trim() === '' ? gap : String(text).trim()
}

export function heading(level: HeadingLevel, text: string): TextBlock {
  return { kind: 'heading', level, text: joinLines(text) }
}

export function paragraph(text: string): TextBlock {
  return { kind: 'paragraph', text: joinLines(text) }
}

/** A recorded text inside a sentence: without closing signs at its end, or the gap mark where there is none. */
export function phrase(text: string): string {
  return orGap(text.trim().replace(/[\s。；，、：]+$/u, ''))
}

/** A text of several lines as one run of sentences. */
function joinLines(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line, index) => (index < lines.length - 1 ? endSentence(line) : line)).join('')
}

/** The text with a full stop, unless it ends with a sign that closes a sentence. */
export function endSentence(text: string): string {
  return /[。！？；：…]$/.test(text) ? text : `${text}。`
}
