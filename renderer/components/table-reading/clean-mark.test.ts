import { describe, expect, test } from 'vitest'
import { cleanMark, isAbstention, isMarkLike, isNumber, isOffWord } from './clean-mark'

describe('a mark of a sheet', () => {
  test.each([
    ['9.5', '9.5'],
    [' ９．５ 分 ', '9.5'],
    ['9。5', '9.5'],
    ["'9.5", '9.5'],
    ['\u00A09.5\u3000', '9.5'],
    ['\u200E9.5\u202C', '9.5'],
    ['1,234.5', '1234.5'],
    ['1，234，567', '1234567'],
    ['−1', '-1'],
    ['.5', '.5'],
    ['0', '0'],
    ['', ''],
  ])('%j is %j', (text, clean) => {
    expect(cleanMark(text)).toBe(clean)
  })

  test.each(['12,34', '1,2345', '9,5', '95%', '9.5E+00', '#N/A', '####', '-', '—', '8-9', '9.5.1', '九', '弃权', '/'])(
    '%j is not guessed at',
    (text) => {
      expect(cleanMark(text)).toBe(text)
      expect(isNumber(text)).toBe(false)
    },
  )

  test('line breaks inside become spaces', () => {
    expect(cleanMark('8\r\n9')).toBe('8 9')
  })
})

test('words and signs that stand where marks stand', () => {
  expect(['弃权', ' 弃 权', '弃权票'].map(isAbstention)).toEqual([true, true, true])
  expect(['', '/', '不适用', '回避', '0'].map(isOffWord)).toEqual([true, true, true, true, false])
  expect(['9.5分', '#REF!', '95%', '1E+01', '—', '弃权'].every(isMarkLike)).toBe(true)
  expect(['民安社区', '评委01', '重点任务（15分）'].some(isMarkLike)).toBe(false)
})
