import { expect, test } from 'vitest'
import { roundDecimal } from './round-decimal'

test.each([
  ['91.5566666667', 2, '91.56'],
  ['91.5550000000', 2, '91.56'],
  ['91.5549999999', 2, '91.55'],
  ['99.9950000000', 2, '100.00'],
  ['0.0040000000', 2, '0.00'],
  ['-0.5', 2, '-0.50'],
  ['-0.001', 2, '0.00'],
  ['7', 0, '7'],
  ['7.5', 0, '8'],
  ['9.5', 4, '9.5000'],
])('%s to %i decimals is %s', (text, decimals, expected) => {
  expect(roundDecimal(text, decimals)).toBe(expected)
})
