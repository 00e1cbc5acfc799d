import { describe, expect, test } from 'vitest'
import { type MarkLimits, readMark } from './mark-entry'

const ten: MarkLimits = { max: 1000, step: 50, grades: null }
const sixty: MarkLimits = { max: 6000, step: 50, grades: null }
const asTyped = { digitsWithoutPoint: false }
const withoutPoint = { digitsWithoutPoint: true }

test.each([
  ['9.5', 950],
  ['９．５', 950],
  ['9。5', 950],
  [' 9.5分 ', 950],
  ['9.50', 950],
  ['.5', 50],
  ['8.', 800],
  ['08', 800],
  ['0', 0],
])('%j is a mark', (text, value) => {
  expect(readMark(text, ten, asTyped)).toEqual({ kind: 'mark', value })
})

test.each(['', '  ', '　'])('%j is blank, never zero', (text) => {
  expect(readMark(text, ten, asTyped)).toEqual({ kind: 'blank' })
})

test.each([
  ['10.5', '超过满分 10'],
  ['-1', '分数不能为负数'],
  ['9.3', '应为 0.5 的整数倍'],
  ['9.123', '最多两位小数'],
  ['九分', '不是数字'],
  ['1e1', '不是数字'],
])('%j is kept as typed with the reason', (text, problem) => {
  expect(readMark(text, ten, asTyped)).toEqual({ kind: 'rejected', text, problem })
})

describe('digits without the point', () => {
  test('a number within full marks is taken as typed, a larger one is divided by ten', () => {
    expect(readMark('10', ten, withoutPoint)).toEqual({ kind: 'mark', value: 1000 })
    expect(readMark('95', ten, withoutPoint)).toEqual({ kind: 'mark', value: 950 })
    expect(readMark('8', ten, withoutPoint)).toEqual({ kind: 'mark', value: 800 })
  })

  test('is off by default', () => {
    expect(readMark('95', ten, asTyped).kind).toBe('rejected')
  })

  test('never for full marks above ten: 75 of 60 is an error, not 7.5', () => {
    expect(readMark('75', sixty, withoutPoint)).toMatchObject({ kind: 'rejected', problem: '超过满分 60' })
  })

  test('a result off the step is refused', () => {
    expect(readMark('93', ten, withoutPoint)).toMatchObject({ kind: 'rejected' })
  })
})

test('a graded item takes only its grades', () => {
  const graded: MarkLimits = { max: 1000, step: 50, grades: [1000, 800, 600] }
  expect(readMark('8', graded, asTyped)).toEqual({ kind: 'mark', value: 800 })
  expect(readMark('9', graded, asTyped)).toMatchObject({ problem: '只能填各档分值：10、8、6' })
})
