import { expect, test } from 'vitest'
import { maskJudges } from './mask-judges'

const ids = Array.from({ length: 25 }, (_, index) => `j${index + 1}`)

test('every judge has a name of its own that is the same every time, whatever the order of the judges', () => {
  const masks = maskJudges('c', ids)
  expect(new Set(masks.values()).size).toBe(ids.length)
  expect([...maskJudges('c', ids.toReversed())].sort()).toEqual([...masks].sort())
})

test('names go 评委甲 … 评委癸, 评委甲2 …, and never hold an id', () => {
  const names = [...maskJudges('c', ids).values()]
  expect(names.slice(0, 2)).toEqual(['评委甲', '评委乙'])
  expect(names.slice(9, 12)).toEqual(['评委癸', '评委甲2', '评委乙2'])
  expect(names.at(-1)).toBe('评委戊3')
})

test('the order is shuffled, and another one in another contest', () => {
  expect([...maskJudges('c', ids).keys()]).not.toEqual(ids)
  expect([...maskJudges('d', ids).keys()]).not.toEqual([...maskJudges('c', ids).keys()])
})
