import { expect, test } from 'vitest'
import { placeDots } from './place-dots'

const values = (...list: number[]) => list.map((value, index) => ({ id: String(index), value }))

test('dots stand by value on both sides of zero', () => {
  const { dots, zero, levels } = placeDots(values(-1, 0, 3), 400, 10)
  expect(zero).toBe(100)
  expect(dots.map(({ x }) => x)).toEqual([0, 100, 400])
  expect(levels).toBe(1)
})

test('equal values are piled up', () => {
  const { dots, levels } = placeDots(values(1, 1, 1.001, 2), 200, 10)
  expect(dots.map(({ level }) => level)).toEqual([0, 1, 2, 0])
  expect(levels).toBe(3)
})

test('zero is inside where all values are on one side, and in the middle where all are zero', () => {
  expect(placeDots(values(2, 4), 200, 10)).toMatchObject({ zero: 0 })
  expect(placeDots(values(0, 0), 200, 10)).toMatchObject({ zero: 100, levels: 2 })
  expect(placeDots([], 200, 10)).toEqual({ dots: [], zero: 100, levels: 0 })
})
