import { type Rational, rational } from '../rational'
import { toRootFigure } from './figure'
import { leastCommonMultiple } from './part-totals'

/** Pearson's correlation of paired values, rounded; null for fewer than 2 pairs or a zero variance. */
export function correlate(pairs: readonly (readonly [Rational, Rational])[]): number | null {
  if (pairs.length < 2) return null
  const left = toIntegers(pairs.map(([value]) => value))
  const right = toIntegers(pairs.map(([, value]) => value))
  const covariance = sumProducts(left, right)
  const product = sumProducts(left, left) * sumProducts(right, right)
  if (product === 0n) return null
  const size = toRootFigure(rational(covariance * covariance, product))
  return covariance < 0n && size !== 0 ? -size : size
}

/** The same values times one positive number, which no correlation sees. */
function toIntegers(values: readonly Rational[]): bigint[] {
  const denominator = leastCommonMultiple(values.map((value) => value.d))
  return values.map((value) => value.n * (denominator / value.d))
}

/** n · Σ(l − mean l)(r − mean r), times n once more, which the ratio does not see. */
function sumProducts(left: readonly bigint[], right: readonly bigint[]): bigint {
  const products = left.reduce((sum, value, index) => sum + value * (right[index] as bigint), 0n)
  return BigInt(left.length) * products - sumIntegers(left) * sumIntegers(right)
}

function sumIntegers(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n)
}
