import { expect, test } from 'vitest'
import { buildJudgeSheets, buildUnitSheets } from './blank-sheets'
import { pickContest } from './campaign-source'
import { makeCampaign } from './test-support/make-campaign'

function makeSource(unitCount: number) {
  const source = makeCampaign(unitCount)
  return pickContest(source, source.contests[0])
}

test.each([
  [2, 'A4', [2]],
  [7, 'A4', [7]],
  [12, 'A4', [6, 6]],
  [40, 'A4', [8, 8, 8, 8, 8]],
  [40, 'A3', [13, 13, 14]],
] as const)('%i units on %s: every unit once, in 出场顺序, in columns that fit', (unitCount, paper, counts) => {
  const { sheets } = buildJudgeSheets(makeSource(unitCount), paper, false)
  const visit = sheets.filter((sheet) => sheet.part.name === '现场观摩')
  expect(visit.map((sheet) => sheet.units.length)).toEqual(counts)
  expect(visit.flatMap((sheet) => sheet.units.map((unit) => unit.order))).toEqual(
    Array.from({ length: unitCount }, (_, index) => index + 1),
  )
  for (const { units, unitWidth } of sheets) {
    expect(units.length * unitWidth).toBeLessThanOrEqual(paper === 'A4' ? 191 : 314)
    expect(unitWidth).toBeGreaterThanOrEqual(20)
  }
})

test('不记名: one set for all judges of the panel, with neither judge nor serial', () => {
  const { sheets, isNamed } = buildJudgeSheets(makeSource(7), 'A4', false)
  expect(isNamed).toBe(false)
  expect(sheets.map(({ part, panel, judge, serial }) => [part.name, panel, judge, serial])).toEqual([
    ['现场观摩', '评委组', null, null],
    ['比学汇报', '评委组', null, null],
  ])
})

test('记名: a set for each judge who takes part, serials that occur once', () => {
  const source = makeSource(12)
  const judges = source.contest.judges.map((judge, index) => ({ ...judge, withdrawn: index === 1 }))
  const { sheets } = buildJudgeSheets({ ...source, contest: { ...source.contest, judges } }, 'A4', true)
  expect(sheets).toHaveLength(2 * 10 * 2)
  expect(sheets[0]).toMatchObject({ judge: '评委01', serial: '1-01-01', index: 1, count: 2 })
  expect(sheets.map((sheet) => sheet.judge)).not.toContain('评委02')
  expect(new Set(sheets.map((sheet) => sheet.serial)).size).toBe(sheets.length)
})

test('own units and items that do not apply are marked', () => {
  const source = makeSource(7)
  const itemId = source.contest.parts[0]?.sections[0]?.items[0]?.id ?? ''
  const contest = {
    ...source.contest,
    recusal: true,
    judges: source.contest.judges.map((judge) => ({ ...judge, ownUnitIds: ['u3'] })),
    notApplicable: [{ unitId: 'u2', itemId }],
  }
  const named = buildJudgeSheets({ ...source, contest }, 'A4', true)
  expect(named.sheets[0]?.units.map((unit) => unit.isRecused)).toEqual([false, false, true, false, false, false, false])
  expect(named.sheets[0]?.units[1]?.notApplicable).toEqual([itemId])
  const anonymous = buildJudgeSheets({ ...source, contest }, 'A4', false)
  expect(anonymous.sheets[0]?.units.some((unit) => unit.isRecused)).toBe(false)
  expect(anonymous.notes).toHaveLength(1)
})

test('per unit: one sheet for each unit and part; 记名 has a serial of part and unit', () => {
  const anonymous = buildUnitSheets(makeSource(40), false)
  expect(anonymous.sheets).toHaveLength(80)
  expect(anonymous.sheets[2]).toMatchObject({ about: '村（社区）：第3社区（出场顺序3）', serial: null })
  const named = buildUnitSheets(makeSource(40), true)
  expect(named.sheets[42]?.serial).toBe('2-03')
  expect(named.isNamed).toBe(true)
})
