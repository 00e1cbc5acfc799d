import { describe, expect, it } from 'vitest'
import { findDropped } from './trim'

const trim = { highest: 1, lowest: 1, minSheets: 5 }

describe('去掉最高最低分 (scoring.md §3.4)', () => {
  it.each([
    ['drops one of each', [90, 95, 80, 85, 88], [1, 2]],
    ['drops the later judge among equals', [90, 95, 95, 80, 80], [2, 4]],
    ['drops two different sheets when all are equal', [90, 90, 90, 90, 90], [4, 3]],
    ['drops nothing below minSheets', [90, 95, 80, 85], []],
  ])('%s', (_, values, dropped) => {
    expect([...findDropped(values, trim)]).toEqual(dropped)
  })

  it('drops the largest first, so that the smallest are taken from what is left', () => {
    expect([...findDropped([1, 2, 3], { highest: 1, lowest: 1, minSheets: 3 })]).toEqual([2, 0])
    expect([...findDropped([5, 5, 5, 5], { highest: 2, lowest: 1, minSheets: 4 })]).toEqual([3, 2, 1])
  })

  it('compares exact integers of any size', () => {
    const huge = 10n ** 30n
    expect([...findDropped([huge, huge + 1n, huge - 1n, huge, huge], trim)]).toEqual([1, 2])
  })
})
