/** Figures of the diagnostics document: exact until they are rounded, so that equal inputs give equal digits and 0 is 0. */
import { format, type Rational } from '../rational'

const decimals = 6

/** Rounded half up, away from zero, to 6 decimals; never −0. */
export function toFigure(value: Rational): number {
  return Number(format(value, decimals))
}

/** As `toFigure`, of the square root of a value that is not negative. */
export function toRootFigure(square: Rational): number {
  const doubled = squareRoot((4n * square.n * 10n ** BigInt(2 * decimals)) / square.d)
  return toFigure({ n: (doubled + 1n) / 2n, d: 10n ** BigInt(decimals) })
}

/** The largest integer whose square is at most `value`, by Newton's method from above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) / 2n
    if (next >= root) return root
    root = next
  }
}
