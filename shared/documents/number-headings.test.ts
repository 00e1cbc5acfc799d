import { expect, test } from 'vitest'
import { numberHeadings, toChineseNumber } from './number-headings'
import { heading, paragraph } from './official-text'

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [40, '四十'],
  [99, '九十九'],
])('%i is %s', (value, text) => {
  expect(toChineseNumber(value)).toBe(text)
})

test('numbers four levels and starts lower ones anew', () => {
  const blocks = [
    heading(1, 'a'),
    heading(2, 'b'),
    heading(3, 'c'),
    heading(4, 'd'),
    heading(3, 'e'),
    paragraph('f'),
    heading(1, 'g'),
    heading(3, 'h'),
  ]
  expect(numberHeadings(blocks)).toEqual(['一、', '（一）', '1. ', '（1）', '2. ', '', '二、', '1. '])
})
