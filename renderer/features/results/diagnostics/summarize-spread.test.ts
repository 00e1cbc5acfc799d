import { expect, test } from 'vitest'
import type { SheetCell, SheetTable } from '../../../../shared/scoring'
import { formatFigure, formatSigned } from './format-figure'
import { findScale, summarizeSpread } from './summarize-spread'

function makeTable(...totals: (string | null)[]): SheetTable {
  const cell = (total: string | null): SheetCell => ({ state: total === null ? 'blank' : 'counted', total })
  const judges = totals.map((total, index) => ({ judgeId: String(index), cells: [cell(total)] }))
  return { partId: 'p', groups: [{ panelId: null, judges, means: [] }], scores: [null] }
}

test('lowest, median and highest of the counting totals', () => {
  expect(summarizeSpread(makeTable('9', '100', null, '80.5'), 0)).toEqual({
    count: 3,
    lowest: 9,
    median: 80.5,
    highest: 100,
  })
  expect(summarizeSpread(makeTable('80', '90'), 0)?.median).toBe(85)
  expect(summarizeSpread(makeTable(null), 0)).toBeNull()
})

test('figures are never −0, and a dash where they are undefined', () => {
  expect(formatFigure(-0.001, 2)).toBe('0.00')
  expect(formatFigure(-1.5, 2)).toBe('-1.50')
  expect(formatFigure(null, 2)).toBe('—')
  expect(formatSigned(1.234, 2)).toBe('+1.23')
  expect(formatSigned(0.001, 2)).toBe('0.00')
  expect(formatSigned(null, 2)).toBe('—')
})

test('all strips begin below the lowest total, never below zero', () => {
  expect(findScale(makeTable('80', null, '95'), 100)).toBe(0.7)
  expect(findScale(makeTable('3'), 100)).toBe(0)
  expect(findScale(makeTable(null), 100)).toBe(0)
})
