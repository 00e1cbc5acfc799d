import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  format,
  formatShortest,
  fromHundredths,
  multiply,
  rational,
  roundScaled,
} from './rational'

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => rational(n, d))

describe('exact fractions', () => {
  it.each([
    [1n, 200n, 2, '0.01'],
    [-1n, 200n, 2, '-0.01'],
    [91125n, 1000n, 2, '91.13'],
    [9104999n, 100000n, 2, '91.05'],
    [1n, 3n, 10, '0.3333333333'],
    [2n, 3n, 0, '1'],
    [1n, 2n, 0, '1'],
    [-1n, 1000n, 2, '0.00'],
    [999995n, 10000n, 3, '100.000'],
  ])('rounds %s/%s half up to %s decimals: %s', (n, d, decimals, text) => {
    expect(format(rational(n, d), decimals)).toBe(text)
  })

  it('writes points without trailing zeros', () => {
    expect([950, 900, -50, 0, 1005].map((value) => formatShortest(fromHundredths(value)))).toEqual([
      '9.5',
      '9',
      '-0.5',
      '0',
      '10.05',
    ])
  })

  it('keeps the laws of fractions', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
      }),
    )
  })

  it('rounds to the nearest unit of the last digit, never farther than half', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const scale = 10n ** BigInt(decimals)
        const rest = 2n * (roundScaled(value, decimals) * value.d - value.n * scale)
        expect(rest <= value.d && -rest <= value.d).toBe(true)
      }),
    )
  })
})
