/** Exact fractions (scoring.md §2): binary floating point never decides a digit or a rank. The denominator is positive. */
import { formatHundredths } from '../model/decimal'

export type Rational = { readonly n: bigint; readonly d: bigint }

export const zero: Rational = { n: 0n, d: 1n }

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let first = a < 0n ? -a : a
  let second = b < 0n ? -b : b
  while (second !== 0n) [first, second] = [second, first % second]
  return first
}

/** n ÷ d in lowest terms; d is not zero. */
export function rational(n: bigint, d: bigint): Rational {
  const divisor = greatestCommonDivisor(n, d)
  if (divisor === 0n) return zero
  return d < 0n ? { n: -n / divisor, d: -d / divisor } : { n: n / divisor, d: d / divisor }
}

/** An integer number of hundredths as points: 950 → 9.5. */
export function fromHundredths(value: number): Rational {
  return rational(BigInt(value), 100n)
}

export function fromInteger(value: number): Rational {
  return { n: BigInt(value), d: 1n }
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d })
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d)
}

/** a ÷ b; b is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n)
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, zero)
}

/** The plain mean of at least one value. */
export function mean(values: readonly Rational[]): Rational {
  return divide(sum(values), fromInteger(values.length))
}

/** Half up, away from zero (四舍五入), as an integer number of units of the last digit. */
export function roundScaled(value: Rational, decimals: number): bigint {
  const size = value.n < 0n ? -value.n : value.n
  const rounded = (2n * size * 10n ** BigInt(decimals) + value.d) / (2n * value.d)
  return value.n < 0n ? -rounded : rounded
}

/** An integer number of units of the last digit as text: (9106, 2) → "91.06". */
export function formatScaled(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return scaled < 0n ? `-${text}` : text
}

/** Rounded half up, with exactly `decimals` fraction digits. */
export function format(value: Rational, decimals: number): string {
  return formatScaled(roundScaled(value, decimals), decimals)
}

/** The shortest exact decimal of points with at most two fraction digits: 9.50 → "9.5". */
export function formatShortest(value: Rational): string {
  return formatHundredths(Number(roundScaled(value, 2)))
}

/** At most 4 decimals, without trailing zeros; `≈` marks a figure that goes on. */
export function formatReadable(value: Rational): string {
  const text = format(value, 4)
  const isExact = (value.n * 10000n) % value.d === 0n
  return isExact ? text.replace(/\.?0+$/, '') : `≈${text}`
}
