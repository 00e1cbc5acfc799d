import { describe, expect, test } from 'vitest'
import { plainCell, type TableCell } from '../table-reading/clipboard-table'
import { parseTsv } from '../table-reading/tsv'
import { clearRange, pasteBlock, readRange } from './block-edits'
import type { ReadCell } from './grid-types'

const size = { rows: 3, columns: 3 }
const texts = [
  ['1', '2', '3'],
  ['4', '', '6'],
  ['7', '8', '9'],
]
/** The middle column is computed. */
const readCell: ReadCell = (row, column) => ({
  text: texts[row]?.[column] ?? '',
  problem: null,
  lock: column === 1 ? '自动计算' : null,
  unsaved: null,
})

const read = (text: string): TableCell[][] => parseTsv(text).map((row) => row.map(plainCell))

describe('paste', () => {
  test('the closing line break of Excel does not touch the row below', () => {
    const { edits } = pasteBlock(read('5\r\n5\r\n'), { top: 0, bottom: 0, left: 0, right: 0 }, size, readCell)
    expect(edits).toEqual([
      { row: 0, column: 0, from: '1', to: '5' },
      { row: 1, column: 0, from: '4', to: '5' },
    ])
  })

  test('locked cells and cells outside are left and counted', () => {
    const block = read('a\tb\tc\td\ne\t\tg')
    const { edits, report } = pasteBlock(block, { top: 1, bottom: 1, left: 0, right: 0 }, size, readCell)
    expect(edits.map(({ row, column, to }) => [row, column, to])).toEqual([
      [1, 0, 'a'],
      [1, 2, 'c'],
      [2, 0, 'e'],
      [2, 2, 'g'],
    ])
    expect(report).toEqual({ kind: 'pasted', cells: 4, skipped: 2, outside: 1 })
  })

  test('one single cell fills the selection', () => {
    const { edits } = pasteBlock(read('10'), { top: 0, bottom: 2, left: 0, right: 1 }, size, readCell)
    expect(edits.map(({ row }) => row)).toEqual([0, 1, 2])
  })

  test('a text that is already there is no edit', () => {
    expect(pasteBlock(read('1'), { top: 0, bottom: 0, left: 0, right: 0 }, size, readCell).edits).toEqual([])
  })
})

test('clearing passes over blank and locked cells; copying takes everything', () => {
  const range = { top: 0, bottom: 1, left: 0, right: 1 }
  expect(clearRange(range, readCell).map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [1, 0],
  ])
  expect(readRange(range, readCell)).toEqual([
    ['1', '2'],
    ['4', ''],
  ])
})
