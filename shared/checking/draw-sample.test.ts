import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSample, drawSample } from './draw-sample'

const items = Array.from({ length: 60 }, (_, index) => index)
const seed = (index: number) => index.toString(16).padStart(8, '0')

describe('a sample', () => {
  test('is a number of sheets or a percent rounded up, at least one and at most all', () => {
    expect(countSample({ kind: 'count', value: 20 }, 60)).toBe(20)
    expect(countSample({ kind: 'count', value: 100 }, 60)).toBe(60)
    expect(countSample({ kind: 'percent', value: 10 }, 61)).toBe(7)
    expect(countSample({ kind: 'percent', value: 1 }, 5)).toBe(1)
    expect(countSample({ kind: 'percent', value: 100 }, 61)).toBe(61)
  })

  test('has so many different items in their order, and the same seed gives the same ones', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 60 }), (number, count) => {
        const drawn = drawSample(seed(number), items, count)
        expect(drawn).toHaveLength(count)
        expect(drawn).toEqual([...new Set(drawn)].sort((left, right) => left - right))
        expect(drawSample(seed(number), items, count)).toEqual(drawn)
      }),
    )
  })

  test('gives every item the same chance: over 6000 draws of 6 of 60 each comes about 600 times', () => {
    const counts = items.map(() => 0)
    for (let index = 0; index < 6000; index += 1) {
      for (const item of drawSample(seed(index * 7919), items, 6)) counts[item] = (counts[item] ?? 0) + 1
    }
    // Standard deviation 23; six of them on either side.
    expect(Math.min(...counts)).toBeGreaterThan(460)
    expect(Math.max(...counts)).toBeLessThan(740)
  })

  test('of a seed is what it was when it was recorded', () => {
    expect(drawSample('0000002a', items, 6)).toEqual([13, 27, 33, 36, 41, 51])
  })
})
