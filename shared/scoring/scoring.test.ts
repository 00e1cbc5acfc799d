import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContest } from '../model/check-contest'
import { toHundredths } from '../model/decimal'
import { createScorer, explainUnit, scoreContest } from './index'
import { type ArbitraryContest, arbitraryContest } from './test-support/arbitrary-contest'
import { scoreNaively } from './test-support/score-naively'

function everyContest(predicate: (drawn: ArbitraryContest, choice: number) => void): void {
  fc.assert(fc.property(arbitraryContest(), fc.nat(), predicate))
}

describe('scoring of random contests', () => {
  it('draws every notice, so that the properties below mean something', () => {
    const seen = new Set<string>()
    for (const { contest, campaignUnits } of fc.sample(arbitraryContest(), { numRuns: 600, seed: 20230628 })) {
      const { ranked, unranked, notices } = scoreContest(contest, campaignUnits)
      for (const notice of [...[...ranked, ...unranked].flatMap((unit) => unit.notices), ...notices]) seen.add(notice)
    }
    expect([...seen].sort()).toEqual([
      'above-scale',
      'excluded',
      'full-marks-not-declared',
      'incomplete-sheet',
      'panel-absent',
      'part-missing',
      'quota-exceeded',
      'recused',
      'trim-skipped',
      'weights-not-100',
    ])
  })

  it('agrees with the oracle digit for digit', () => {
    everyContest(({ contest, campaignUnits }) => {
      expect(scoreContest(contest, campaignUnits)).toEqual(scoreNaively(contest, campaignUnits))
    })
  })

  it('gives the same result sheet by sheet as at once', () => {
    everyContest(({ contest, campaignUnits }, choice) => {
      const { definition, sheets } = contest
      const scorer = createScorer({ definition, sheets: sheets.slice(0, choice % (sheets.length + 1)) }, campaignUnits)
      for (const sheet of sheets.slice(choice % (sheets.length + 1))) scorer.setSheet(sheet)
      expect(scorer.result()).toEqual(scoreContest(contest, campaignUnits))
    })
  })

  it('does not depend on the order of the stored sheets', () => {
    everyContest(({ contest, campaignUnits }) => {
      const reversed = { ...contest, sheets: contest.sheets.toReversed() }
      expect(scoreContest(reversed, campaignUnits)).toEqual(scoreContest(contest, campaignUnits))
    })
  })

  it('gives a withdrawn judge the result of a judge who was never there', () => {
    everyContest(({ contest, campaignUnits }, choice) => {
      const { definition, sheets } = contest
      const { id } = definition.judges[choice % definition.judges.length] ?? { id: '' }
      const withdrawn = definition.judges.map((judge) => (judge.id === id ? { ...judge, withdrawn: true } : judge))
      const without = sheets.filter((sheet) => sheet.judgeId !== id)
      const judges = definition.judges.filter((judge) => judge.id !== id)
      expect(scoreContest({ definition: { ...definition, judges: withdrawn }, sheets }, campaignUnits)).toEqual(
        scoreContest({ definition: { ...definition, judges }, sheets: without }, campaignUnits),
      )
    })
  })

  it('never lowers a unit for a mark that goes up', () => {
    everyContest(({ contest, campaignUnits }, choice) => {
      const { definition, sheets } = contest
      const sheet = sheets[choice % Math.max(1, sheets.length)]
      const part = definition.parts.find((candidate) => candidate.id === sheet?.partId)
      const item = part?.sections.flatMap((section) => section.items)[0]
      if (sheet === undefined || item === undefined || item.kind === 'deduct' || !(item.id in sheet.marks)) return
      const raised = { ...sheet, marks: { ...sheet.marks, [item.id]: toHundredths(item.max) } }
      const scoreOf = (changed: readonly (typeof sheet)[]) => {
        const rated = scoreContest({ definition, sheets: changed }, campaignUnits).ranked
        return Number(rated.find((unit) => unit.unitId === sheet.unitId)?.exact ?? 0)
      }
      const after = scoreOf(sheets.map((other) => (other === sheet ? raised : other)))
      expect(after).toBeGreaterThanOrEqual(scoreOf(sheets))
    })
  })

  it('explains every published score down to its digits', () => {
    everyContest(({ contest, campaignUnits }) => {
      for (const { unitId, published, rank, notices } of scoreContest(contest, campaignUnits).ranked) {
        const steps = explainUnit(contest, campaignUnits, unitId)
        expect(steps.at(-2)?.value).toBe(published)
        expect(steps.at(-1)?.value).toBe(String(rank))
        const text = JSON.stringify(steps)
        expect(text.includes('回避')).toBe(notices.includes('recused'))
      }
    })
  })

  it('says which comparisons split a tie, and that a shared rank is one', () => {
    everyContest(({ contest, campaignUnits }) => {
      const { ranked } = scoreContest(contest, campaignUnits)
      const isEqual = (one: (typeof ranked)[number], other: typeof one) =>
        contest.definition.rankBy === 'exact' ? one.exact === other.exact : one.published === other.published
      for (const unit of ranked) {
        const lines = explainUnit(contest, campaignUnits, unit.unitId).at(-1)?.lines ?? []
        const isShared = ranked.filter(({ rank }) => rank === unit.rank).length > 1
        expect(lines.at(-1)?.includes('名次并列') === true).toBe(isShared)
        const tied = ranked.filter((other) => isEqual(unit, other))
        if (contest.definition.rankBy === 'published') {
          expect(lines.some((line) => line.startsWith(`得分相同的共 ${tied.length} 个单位`))).toBe(tied.length > 1)
        }
        const compared = lines.filter((line) => /^(比较|按现场商定)/.test(line)).length
        if (tied.length > 1 && !isShared && contest.definition.rankBy === 'published') {
          expect(compared).toBeGreaterThan(0)
        }
      }
    })
  })

  it('draws only contests that the format allows', () => {
    everyContest(({ contest: { definition } }) => {
      const units = new Set(definition.unitIds)
      const scope = { campaignUnitIds: units, officeUnitIds: units, otherSeries: new Set<string>() }
      expect(checkContest(definition, scope)).toEqual([])
    })
  })
})
