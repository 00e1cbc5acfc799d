/** Fractions of the oracle: written apart from `rational.ts`, so that a mistake there is not repeated here. */
export type Fraction = { top: bigint; bottom: bigint }

function reduce(top: bigint, bottom: bigint): Fraction {
  let a = top < 0n ? -top : top
  let b = bottom < 0n ? -bottom : bottom
  while (b > 0n) [a, b] = [b, a % b]
  const divisor = bottom < 0n ? -a : a
  return { top: top / divisor, bottom: bottom / divisor }
}

export const whole = (value: number): Fraction => ({ top: BigInt(value), bottom: 1n })
export const hundredths = (value: number): Fraction => reduce(BigInt(value), 100n)
export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom })
export const times = (a: Fraction, b: Fraction): Fraction => reduce(a.top * b.top, a.bottom * b.bottom)
export const over = (a: Fraction, b: Fraction): Fraction => reduce(a.top * b.bottom, a.bottom * b.top)
export const sign = (a: Fraction): number => (a.top > 0n ? 1 : a.top < 0n ? -1 : 0)
export const order = (a: Fraction, b: Fraction): number => sign(minus(a, b))
export const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, whole(0))
export const average = (values: readonly Fraction[]): Fraction => over(total(values), whole(values.length))

/** Reads "-12.5". */
export function read(text: string): Fraction {
  const [digits = '', fraction = ''] = text.replace('-', '').split('.')
  const size = reduce(BigInt(digits + fraction), 10n ** BigInt(fraction.length))
  return text.startsWith('-') ? minus(whole(0), size) : size
}

/** Rounded half away from zero, with exactly `digits` fraction digits. */
export function write(value: Fraction, digits: number): string {
  const size = value.top < 0n ? -value.top : value.top
  const scaled = size * 10n ** BigInt(digits)
  const down = scaled / value.bottom
  const rounded = 2n * (scaled % value.bottom) >= value.bottom ? down + 1n : down
  const text = rounded.toString().padStart(digits + 1, '0')
  const number = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return value.top < 0n && rounded > 0n ? `-${number}` : number
}

/** Without trailing zeros: "-0.5", "2", "0". */
export function writeShortest(value: Fraction): string {
  return write(value, 2).replace(/\.?0+$/, '')
}
