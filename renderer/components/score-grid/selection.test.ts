import { describe, expect, test } from 'vitest'
import { findNextEntry, rangeOf, select } from './selection'

const size = { rows: 3, columns: 2 }
const everywhere = () => true

describe('selection', () => {
  test('moving keeps inside the grid; extending keeps the anchor', () => {
    const start = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } }
    expect(select(start, { row: -1, column: 9 }, size, false).active).toEqual({ row: 0, column: 1 })
    const extended = select(start, { row: 2, column: 1 }, size, true)
    expect(rangeOf(extended)).toEqual({ top: 0, bottom: 2, left: 0, right: 1 })
  })
})

describe('the next cell to enter', () => {
  test('Enter at the last row goes to the top of the next column', () => {
    expect(findNextEntry({ row: 1, column: 0 }, 'columns', 1, size, everywhere)).toEqual({ row: 2, column: 0 })
    expect(findNextEntry({ row: 2, column: 0 }, 'columns', 1, size, everywhere)).toEqual({ row: 0, column: 1 })
    expect(findNextEntry({ row: 0, column: 1 }, 'columns', -1, size, everywhere)).toEqual({ row: 2, column: 0 })
  })

  test('Tab at the end of a row goes to the next row', () => {
    expect(findNextEntry({ row: 0, column: 1 }, 'rows', 1, size, everywhere)).toEqual({ row: 1, column: 0 })
    expect(findNextEntry({ row: 2, column: 1 }, 'rows', 1, size, everywhere)).toBeNull()
  })

  test('cells that cannot be entered are passed over', () => {
    const canEnter = ({ row }: { row: number }) => row !== 1
    expect(findNextEntry({ row: 0, column: 0 }, 'columns', 1, size, canEnter)).toEqual({ row: 2, column: 0 })
    expect(findNextEntry({ row: 0, column: 1 }, 'rows', 1, size, canEnter)).toEqual({ row: 2, column: 0 })
  })
})
