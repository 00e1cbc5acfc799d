/** What a clerk may type into a mark cell, and what it means (product.md “What makes it better” 1, libraries.md grid rules). */
import { formatHundredths, type Hundredths, toHundredths } from './decimal'
import { normalizeMarkText } from './mark-text'
import type { Item, Part } from './rubric'
import { listItems } from './rubric'

/** The limits of one number on the paper form: an item's, or a part's total where only totals are typed. */
export type MarkLimits = { max: Hundredths; step: Hundredths; grades: readonly Hundredths[] | null }

export type MarkReading =
  | { kind: 'blank' }
  | { kind: 'mark'; value: Hundredths }
  | { kind: 'rejected'; text: string; problem: string }

export type MarkReadingOptions = {
  /** Digits without the point: 95 means 9.5 where full marks are at most 10 and the step allows one decimal. */
  digitsWithoutPoint: boolean
}

/** The limits of an item's marks in hundredths. */
export function itemLimits(item: Item): MarkLimits {
  return {
    max: toHundredths(item.max),
    step: toHundredths(item.step),
    grades: item.grades === null ? null : item.grades.map((grade) => toHundredths(grade.points)),
  }
}

/**
 * The limits of a sheet's total in hundredths: 0..F_p. Where only totals are typed, in steps of `totalStep`
 * (scoring.md §3.3); where items are typed, it is what the judge wrote at the foot of the paper, so that any sum of
 * marks must be possible: the step is the greatest common divisor of all steps and grades of the part.
 */
export function totalLimits(part: Part): MarkLimits {
  const items = listItems(part)
  const max = items.reduce((sum, item) => sum + toHundredths(item.max), 0)
  const totalStep = toHundredths(part.totalStep)
  if (part.entry === 'total') return { max, step: totalStep, grades: null }
  const steps = items.map(itemLimits).flatMap((item) => item.grades ?? [item.step])
  return { max, step: steps.reduce(greatestCommonDivisor, totalStep), grades: null }
}

function greatestCommonDivisor(left: Hundredths, right: Hundredths): Hundredths {
  return right === 0 ? left : greatestCommonDivisor(right, left % right)
}

/** Whether a mark in hundredths lies within the limits; null when it does, else the reason in Chinese. */
export function findMarkProblem(value: Hundredths, limits: MarkLimits): string | null {
  if (value < 0) return '分数不能为负数'
  if (value > limits.max) return `超过满分 ${formatHundredths(limits.max)}`
  if (limits.grades !== null && !limits.grades.includes(value)) {
    return `只能填各档分值：${limits.grades.map(formatHundredths).join('、')}`
  }
  if (limits.grades === null && value % limits.step !== 0) return `应为 ${formatHundredths(limits.step)} 的整数倍`
  return null
}

/** Most marks of a large paste look like this and need no further reading. */
const simple = /^(0|[1-9]\d{0,3})(\.[1-9]|\.\d[1-9])?$/

/** Reads what was typed or pasted into a mark cell. A rejected text is kept as typed. */
export function readMark(text: string, limits: MarkLimits, options: MarkReadingOptions): MarkReading {
  if (simple.test(text)) return judgeMark(text, text, limits, options)
  const normalized = normalizeMarkText(text)
  if (normalized === '') return { kind: 'blank' }
  const plain = normalized
    .replace(/^\+/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '')
  if (!/^-?\d{1,10}(\.\d+)?$/.test(plain)) return { kind: 'rejected', text, problem: '不是数字' }
  const short = plain.includes('.') ? plain.replace(/0+$/, '').replace(/\.$/, '') : plain
  if (/\.\d{3,}$/.test(short)) return { kind: 'rejected', text, problem: '最多两位小数' }
  return judgeMark(text, short, limits, options)
}

function judgeMark(text: string, digits: string, limits: MarkLimits, options: MarkReadingOptions): MarkReading {
  const value = readDigits(digits, limits, options)
  const problem = findMarkProblem(value, limits)
  return problem === null ? { kind: 'mark', value } : { kind: 'rejected', text, problem }
}

function readDigits(text: string, limits: MarkLimits, options: MarkReadingOptions): Hundredths {
  const value = toHundredths(text)
  const mayShift = options.digitsWithoutPoint && limits.max <= 1000 && !text.includes('.') && limits.grades === null
  if (!mayShift || value <= limits.max) return value
  const shifted = value / 10
  return findMarkProblem(shifted, limits) === null ? shifted : value
}
