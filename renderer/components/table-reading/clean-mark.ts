/** What offices write around a number in a sheet, taken off; what is no number stays as it is. */
import { normalizeMarkText } from '../../../shared/model/mark-text'

/** Zero-width and direction marks that programs leave on the clipboard. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const scientific = /^[+-]?\d[\d.]*e[+-]?\d+$/i
const plain = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** Words for a whole sheet that is not scored. */
const abstaining = /^(弃权|弃权票|放弃)$/

/** Words for a cell in which no mark is expected. */
const offWords = /^(\/|／|不适用|不评|回避|无|n\/?a)$/i

/**
 * A mark as a plain number: full-width digits, 分, a leading apostrophe, thousands marks in their right places and
 * invisible characters go. A text that is no number after that is returned on one line as it was written: percent,
 * scientific notation, a range, an error of the sheet and a lone dash are not guessed at.
 */
export function cleanMark(text: string): string {
  if (plain.test(text)) return text
  const written = text.replace(invisible, '').replace(/\s+/g, ' ').trim()
  const number = normalizeMarkText(written.replace(/^['’]/, '').replace(/−/g, '-'))
  if (grouped.test(number)) return number.replaceAll(',', '')
  return plain.test(number) ? number : written
}

/** Whether the text is nothing but a number of any size. */
export function isNumber(text: string): boolean {
  return plain.test(cleanMark(text))
}

export function isAbstention(text: string): boolean {
  return abstaining.test(cleanMark(text).replaceAll(' ', ''))
}

/** Whether the text says that no mark belongs here; a cell that takes none agrees with it. */
export function isOffWord(text: string): boolean {
  const written = cleanMark(text).replaceAll(' ', '')
  return written === '' || offWords.test(written)
}

/** Whether the text can stand where marks stand: a number, a word or sign in place of one, an error of the sheet. */
export function isMarkLike(text: string): boolean {
  const written = cleanMark(text)
  if (plain.test(written) || isOffWord(text) || isAbstention(text)) return true
  return !/\p{L}/u.test(written) || /^#/.test(written) || scientific.test(written)
}
