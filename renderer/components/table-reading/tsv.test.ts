import { describe, expect, test } from 'vitest'
import { formatTsv, parseTsv, readListLines } from './tsv'

describe('parseTsv', () => {
  test.each([
    ['9.5', [['9.5']]],
    [
      '9\t8\r\n7\t6\r\n',
      [
        ['9', '8'],
        ['7', '6'],
      ],
    ],
    ['9\n8\n', [['9'], ['8']]],
    ['9\r8', [['9'], ['8']]],
    ['', []],
    ['\uFEFF9\t8', [['9', '8']]],
    ['\n', [['']]],
    ['9\n\n8\n', [['9'], [''], ['8']]],
    [
      '9\t\n\t8',
      [
        ['9', ''],
        ['', '8'],
      ],
    ],
    ['9\t', [['9', '']]],
  ])('%j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows)
  })

  test('a quoted cell keeps its line breaks, tabs and quotation marks', () => {
    expect(parseTsv('"第一行\n第二行"\t8\r\n"说""好"""\t"a\tb"\r\n')).toEqual([
      ['第一行\n第二行', '8'],
      ['说"好"', 'a\tb'],
    ])
  })

  test('a stray quotation mark is text', () => {
    expect(parseTsv('"9\t8\n7')).toEqual([['"9', '8'], ['7']])
    expect(parseTsv('"9"分\t8')).toEqual([['"9"分', '8']])
  })
})

test('what is written is read back', () => {
  const rows = [
    ['9', '', 'a\tb'],
    ['说"好"', '两\r\n行', '"'],
  ]
  expect(parseTsv(formatTsv(rows))).toEqual(rows)
})

test('a list has one line per row, whatever stands in its cells', () => {
  expect(readListLines('1\t"甲村\n（社区）"\t 第一组 \r\n\r\n乙社区')).toEqual([
    ['1', '甲村 （社区）', '第一组'],
    [''],
    ['乙社区'],
  ])
})
