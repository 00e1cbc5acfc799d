import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listItems } from '../model/rubric'
import { averageUnits, scoreContest } from '.'
import { arbitraryContest } from './test-support/arbitrary-contest'
import { average, type Fraction, hundredths, minus, write } from './test-support/naive-fraction'
import { workedExample, workedUnits } from './test-support/worked-example'

test('the worked example: own means, the mean of both units, a recused sheet left out', () => {
  const { parts, finals } = averageUnits(workedExample, workedUnits)
  expect(parts[0]?.items[0]).toEqual({
    itemId: 'progress',
    units: ['38.0000000000', '38.1666666667'],
    overall: '38.0833333333',
  })
  const { ranked } = scoreContest(workedExample, workedUnits)
  expect(finals.units).toEqual(['east', 'west'].map((id) => ranked.find((row) => row.unitId === id)?.exact))
})

test('items that do not apply and parts that nobody scored have no figure and do not lower the mean', () => {
  const definition = { ...workedExample.definition, notApplicable: [{ unitId: 'west', itemId: 'feature' }] }
  const sheets = workedExample.sheets.filter((sheet) => sheet.unitId === 'east' || sheet.partId === 'visit')
  const { parts, finals } = averageUnits({ definition, sheets }, workedUnits)
  expect(parts[0]?.items[1]?.units[1]).toBeNull()
  expect(parts[0]?.items[1]?.overall).toBe(parts[0]?.items[1]?.units[0])
  expect(parts[1]?.scores.units[1]).toBeNull()
  expect(finals.units[1]).toBeNull()
})

test('a part that counts totals: item marks typed later are averaged where they are', () => {
  const definition = {
    ...workedExample.definition,
    parts: workedExample.definition.parts.map((part) => ({ ...part, entry: 'total' as const })),
  }
  const sheets = workedExample.sheets.map((sheet) => ({
    ...sheet,
    total: 3000,
    marks: sheet.judgeId === 'j01' ? sheet.marks : {},
  }))
  expect(averageUnits({ definition, sheets }, workedUnits).parts[0]?.items[0]).toMatchObject({
    units: ['38.0000000000', '39.0000000000'],
    overall: '38.5000000000',
  })
})

test('any contest without recusal and gaps: the same figures as plain fractions over the sheets', () => {
  fc.assert(
    fc.property(arbitraryContest(), ({ contest, campaignUnits }) => {
      const definition = { ...contest.definition, recusal: false, notApplicable: [] }
      const averages = averageUnits({ definition, sheets: contest.sheets }, campaignUnits)
      for (const [index, part] of definition.parts.entries()) {
        const items = listItems(part)
        const panels = part.panels.map((panel) => panel.panelId)
        const judges = definition.judges.filter((judge) => !judge.withdrawn && panels.includes(judge.panelId))
        const marksOf = (unitId: string, itemId: string) =>
          contest.sheets
            .filter((sheet) => sheet.unitId === unitId && sheet.partId === part.id && !sheet.abstained)
            .filter((sheet) => judges.some((judge) => judge.id === sheet.judgeId))
            .filter((sheet) =>
              part.entry === 'total' ? sheet.total !== null : items.every((item) => sheet.marks[item.id] !== undefined),
            )
            .flatMap((sheet) => sheet.marks[itemId] ?? [])
        for (const [place, item] of items.entries()) {
          const means = definition.unitIds.map((unitId) => {
            const marks = marksOf(unitId, item.id).map(hundredths)
            const typed = marks.length === 0 ? null : average(marks)
            if (typed === null || item.kind === 'score') return typed
            return minus(hundredths(Number(item.max) * 100), typed)
          })
          const present = means.filter((value): value is Fraction => value !== null)
          expect(averages.parts[index]?.items[place]).toEqual({
            itemId: item.id,
            units: means.map((value) => (value === null ? null : write(value, 10))),
            overall: present.length === 0 ? null : write(average(present), 10),
          })
        }
      }
    }),
  )
})
