import { expect, test } from 'vitest'
import { quantile, quantileOfSteps } from './quantile'

test('the quantile of a sample is one of its values', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2)
  expect(quantile([4, 1, 2, 3], 0.95)).toBe(4)
})

test('of times in steps it lies between two steps, as far as the rounded times allow to tell', () => {
  const times = Array.from({ length: 1000 }, (_, index) => 1 + index / 1000)
  const rounded = times.map((time) => Math.round(time * 10) / 10)
  for (const share of [0.1, 0.33, 0.5, 0.95]) expect(quantileOfSteps(rounded, share, 0.1)).toBeCloseTo(1 + share, 2)
})
