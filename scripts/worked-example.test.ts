import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainUnit, scoreContest } from '../shared/scoring'
import { workedExample, workedUnits } from '../shared/scoring/test-support/worked-example'

const text = readFileSync(new URL('../docs/scoring-worked-example.md', import.meta.url), 'utf8')

describe('docs/scoring-worked-example.md', () => {
  it.each(workedUnits)('holds every mean, sum and score of $name', ({ unitId, name }) => {
    const section = text.slice(text.indexOf(`## ${name}`)).split('\n## ')[0] ?? ''
    for (const { title, lines, value } of explainUnit(workedExample, workedUnits, unitId)) {
      if (title === '名次' || title === '加减分') continue
      expect(section).toContain(value)
      const formula = lines.find((line) => line.includes('÷') || line.includes(' = '))
      if (formula !== undefined) expect(section).toContain(formula)
    }
  })

  it('holds the marks as they are scored', () => {
    for (const { unitId, name } of workedUnits) {
      const row = text.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? ''
      const marks = row
        .split('|')
        .slice(2, -1)
        .flatMap((cell) => cell.split(/[,·]/).map((mark) => Math.round(Number(mark) * 100)))
      const stored = workedExample.sheets.filter((sheet) => sheet.unitId === unitId)
      expect(marks).toEqual(stored.flatMap((sheet) => Object.values(sheet.marks)))
    }
  })

  it('holds the ranking', () => {
    const [first, second] = scoreContest(workedExample, workedUnits).ranked
    expect(text).toContain(`演示西社区 ${first?.published} is first, 演示东村 ${second?.published} second`)
  })
})
