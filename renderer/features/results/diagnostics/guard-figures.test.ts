import { expect, test } from 'vitest'
import type { JudgeFigures, SheetCell, SheetTable } from '../../../../shared/scoring'
import { guardPart } from './guard-figures'

function figuresOf(judgeId: string, severity: number): JudgeFigures {
  return { judgeId, severity, spread: 1, sameness: 0.5, agreement: 0.9, ownUnitFavour: null }
}

/** A table in which each judge counts for so many of the units. */
function makeTable(unitCount: number, counts: Readonly<Record<string, number>>): SheetTable {
  const cell = (index: number, count: number): SheetCell =>
    index < count ? { state: index === 0 ? 'dropped' : 'counted', total: '80' } : { state: 'blank', total: null }
  const judges = Object.entries(counts).map(([judgeId, count]) => ({
    judgeId,
    cells: Array.from({ length: unitCount }, (_, index) => cell(index, count)),
  }))
  return { partId: 'p', groups: [{ panelId: null, judges, means: [] }], scores: Array(unitCount).fill('80') }
}

function guard(unitCount: number, counts: Readonly<Record<string, number>>) {
  const judges = Object.keys(counts).map((judgeId, index) => figuresOf(judgeId, index))
  return guardPart({ partId: 'p', kendallW: 0.8, judges }, makeTable(unitCount, counts))
}

test('five units and five judges are enough; the lenient come first', () => {
  const part = guard(5, { a: 5, b: 5, c: 5, d: 5, e: 5 })
  expect(part).toMatchObject({ kendallW: 0.8, isTooFew: false, tooFew: [] })
  expect(part.judges.map(({ judgeId }) => judgeId)).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test('a judge who scored four units is not described; dropped sheets count', () => {
  const part = guard(6, { a: 6, b: 4, c: 5, d: 6, e: 6 })
  expect(part.tooFew).toEqual(['b'])
  expect(part.judges.map(({ judgeId }) => judgeId)).toEqual(['e', 'd', 'c', 'a'])
  expect(part.kendallW).toBe(0.8)
})

test('four judges, or four units, say nothing at all', () => {
  for (const part of [guard(9, { a: 9, b: 9, c: 9, d: 9 }), guard(4, { a: 4, b: 4, c: 4, d: 4, e: 4 })]) {
    expect(part).toMatchObject({ kendallW: null, isTooFew: true, judges: [] })
    expect(part.tooFew.length).toBeGreaterThan(3)
  }
})
