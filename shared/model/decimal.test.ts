import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalSchema, formatHundredths, signedDecimalSchema, toHundredths } from './decimal'

test('reads decimal strings as hundredths', () => {
  expect(['0', '9.5', '9.05', '100', '-0.5'].map(toHundredths)).toEqual([0, 950, 905, 10000, -50])
})

test('writes the shortest decimal string', () => {
  expect([0, 950, 905, 10000, -50].map(formatHundredths)).toEqual(['0', '9.5', '9.05', '100', '-0.5'])
})

test('writing and reading again gives the same hundredths', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => toHundredths(formatHundredths(value)) === value),
  )
})

test.each(['', '01', '.5', '5.', '1.234', '1e3', '１', ' 1', '+1', 'NaN', '12345678901'])('refuses %j', (text) => {
  expect(decimalSchema.safeParse(text).success).toBe(false)
})

test('a sign is allowed only where the schema says so', () => {
  expect(decimalSchema.safeParse('-1').success).toBe(false)
  expect(signedDecimalSchema.safeParse('-1').success).toBe(true)
})
