/**
 * Decimal strings and integers in hundredths (package-format.md, scoring.md §2).
 * Marks, points, maxima, steps, weights and percents have at most 2 fraction digits, so that an integer number of
 * hundredths holds them exactly.
 */
import { z } from 'zod'

/** An integer count of hundredths: 9.5 points are 950. */
export type Hundredths = number

const unsignedPattern = /^(0|[1-9][0-9]{0,9})(\.[0-9]{1,2})?$/
const signedPattern = /^-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,2})?$/

/** A decimal string without sign, at most 10 integer digits and 2 fraction digits. */
export const decimalSchema = z.string().regex(unsignedPattern, '应为最多两位小数的数字文本，例如 "9.5"')

/** As `decimalSchema`, greater than zero. */
export const positiveDecimalSchema = decimalSchema.refine((text) => toHundredths(text) > 0, '应大于 0')

/** As `decimalSchema`, a leading minus allowed. */
export const signedDecimalSchema = z.string().regex(signedPattern, '应为最多两位小数的数字文本，例如 "-0.5"')

/** Reads a valid decimal string; the caller has checked it by one of the schemas above. */
export function toHundredths(text: string): Hundredths {
  // At most 12 digits: the error of the product is far below a half. Adding 0 makes "-0" a zero without sign.
  return Math.round(Number(text) * 100) + 0
}

/** The shortest decimal string: 950 → "9.5", 900 → "9", -50 → "-0.5". */
export function formatHundredths(value: Hundredths): string {
  if (value % 100 === 0) return String(value / 100)
  const size = Math.abs(value)
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${Math.trunc(size / 100)}.${fraction}`
}
