import { expect, test } from 'vitest'
import { maskJudges } from './mask-judges'

const ids = Array.from({ length: 25 }, (_, index) => `j${index + 1}`)

function listNames(contestId: string, judgeIds: readonly string[]): string[] {
  const masks = maskJudges(contestId, judgeIds)
  return ids.map(masks.nameOf)
}

test('every judge has a name of its own that is the same every time, whatever the order of the judges', () => {
  const names = listNames('c', ids)
  expect(new Set(names).size).toBe(ids.length)
  expect(listNames('c', ids.toReversed())).toEqual(names)
})

test('names go 评委甲 … 评委癸, 评委甲2 …', () => {
  const masks = maskJudges('c', ids)
  const names = ids.toSorted(masks.compare).map(masks.nameOf)
  expect(names.slice(0, 2)).toEqual(['评委甲', '评委乙'])
  expect(names.slice(9, 12)).toEqual(['评委癸', '评委甲2', '评委乙2'])
  expect(names.at(-1)).toBe('评委戊3')
})

test('the order is shuffled, and another one in another contest', () => {
  const order = (contestId: string) => ids.toSorted(maskJudges(contestId, ids).compare)
  expect(order('c')).not.toEqual(ids)
  expect(order('d')).not.toEqual(order('c'))
})
