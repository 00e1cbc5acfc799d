import { expect, test } from 'vitest'
import { splitEvenly } from './split-evenly'

test.each([
  [0, 8, [0]],
  [8, 8, [8]],
  [9, 8, [4, 5]],
  [40, 12, [10, 10, 10, 10]],
])('%i members in groups of at most %i', (length, limit, sizes) => {
  const list = Array.from({ length }, (_, index) => index)
  const groups = splitEvenly(list, limit)
  expect(groups.map((group) => group.length)).toEqual(sizes)
  expect(groups.flat()).toEqual(list)
})
