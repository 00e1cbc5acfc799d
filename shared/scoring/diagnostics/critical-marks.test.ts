import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHundredths } from '../../model/decimal'
import { createScorer, findCriticalMarks } from '../index'
import { type ArbitraryContest, arbitraryContest } from '../test-support/arbitrary-contest'
import { collectCriticalMarks } from './critical-marks'
import { listSlips } from './slips'
import { findCriticalMarksNaively, listSlipTexts } from './test-support/find-critical-marks-naively'
import { makeContest } from './test-support/make-contest'

/** Each case scores a contest some hundred times. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4)

function everyContest(drawn: fc.Arbitrary<ArbitraryContest>): void {
  fc.assert(
    fc.property(drawn, ({ contest, campaignUnits }) => {
      const found = collectCriticalMarks(findCriticalMarks(contest, campaignUnits))
      expect(found).toEqual(findCriticalMarksNaively(contest, campaignUnits))
    }),
    { numRuns },
  )
}

function withRules(rules: Partial<ArbitraryContest['contest']['definition']>): fc.Arbitrary<ArbitraryContest> {
  return arbitraryContest().map(({ contest, campaignUnits }) => ({
    contest: { ...contest, definition: { ...contest.definition, ...rules } },
    campaignUnits,
  }))
}

/** Sheets of all units are those of the first, but for a few; the ties are broken by every item and panel. */
function levelled(): fc.Arbitrary<ArbitraryContest> {
  const bare = withRules({
    decimals: 0,
    rankBy: 'published',
    withoutRank: [],
    adjustments: [],
    notApplicable: [],
    recusal: false,
  })
  return fc
    .tuple(bare, fc.boolean(), fc.infiniteStream(fc.nat(9)))
    .map(([{ contest, campaignUnits }, byItem, draws]) => {
      const { definition, sheets } = contest
      const byItems = definition.parts
        .filter((part) => part.entry === 'items')
        .flatMap((part) => part.sections.flatMap((section) => section.items.map((item) => ({ itemId: item.id }))))
      const byPanels = definition.parts.flatMap((part) =>
        part.panels.map(({ panelId }) => ({ partId: part.id, panelId })),
      )
      const models = sheets.filter((sheet) => sheet.unitId === definition.unitIds[0])
      const level = sheets.map((sheet) => {
        const model = models.find((other) => other.judgeId === sheet.judgeId && other.partId === sheet.partId)
        return model === undefined || draws.next().value === 0 ? sheet : { ...model, unitId: sheet.unitId }
      })
      const rules = { ...definition, tieBreakers: byItem ? byItems : byPanels }
      return { contest: { definition: rules, sheets: level }, campaignUnits }
    })
}

const timeout = 600_000

describe('critical marks of random contests', () => {
  it('are those whose slips, scored anew, give other ranks', { timeout }, () => everyContest(arbitraryContest()))

  it('are so where whole points make ties and tie-breakers decide', { timeout }, () => {
    everyContest(withRules({ decimals: 0, rankBy: 'published', withoutRank: [] }))
  })

  it('are so where items or panels break the ties of nearly equal units', { timeout }, () => {
    everyContest(levelled())
  })

  it('are so where missing items take the mean of peers', { timeout }, () => {
    everyContest(
      withRules({ notApplicablePolicy: 'peerAverage' }).filter(
        ({ contest }) => contest.definition.notApplicable.length > 0,
      ),
    )
  })

  it('leave the contest as it was', () => {
    const [{ contest, campaignUnits } = expect.fail()] = fc.sample(arbitraryContest(), { numRuns: 1, seed: 7 })
    const before = createScorer(contest, campaignUnits).result()
    const sheets = JSON.stringify(contest.sheets)
    collectCriticalMarks(findCriticalMarks(contest, campaignUnits))
    expect(JSON.stringify(contest.sheets)).toBe(sheets)
    expect(createScorer(contest, campaignUnits).result()).toEqual(before)
  })

  it('are searched in steps whose progress grows from 0 towards 1', () => {
    const [{ contest, campaignUnits } = expect.fail()] = fc.sample(arbitraryContest(), { numRuns: 1, seed: 8 })
    const progress = [...findCriticalMarks(contest, campaignUnits)]
    expect(progress.length).toBeGreaterThan(0)
    expect(progress).toEqual(progress.toSorted((left, right) => left - right))
    expect(progress.every((share) => share >= 0 && share < 1)).toBe(true)
  })
})

describe('critical marks worked by hand', () => {
  it('of dropped totals, which only a panel tie-breaker sees', () => {
    const { definition, sheets } = makeContest([
      [2, 1.5],
      [9, 9],
      [9, 9],
      [2, 2],
      [9, 9],
      [9, 9],
    ])
    const [part] = definition.parts
    const panelIds = ['p1', 'p2']
    const contest = {
      definition: {
        ...definition,
        panels: panelIds.map((id) => ({ id, name: id })),
        judges: definition.judges.map((judge, index) => ({ ...judge, panelId: index < 3 ? 'p1' : 'p2' })),
        parts:
          part === undefined
            ? []
            : [
                {
                  ...part,
                  panels: panelIds.map((panelId) => ({ panelId, weight: null })),
                  trim: { highest: 0, lowest: 2, minSheets: 5 },
                },
              ],
        tieBreakers: panelIds.map((panelId) => ({ partId: 'a1', panelId })),
      },
      sheets,
    }
    const found = collectCriticalMarks(findCriticalMarks(contest, []))
    // Both have 9.00 from what is kept; panel 1 puts the first unit ahead with 20 against 19.5 points, panel 2 is not asked.
    expect(
      found.filter(({ mark }) => mark !== '9').map(({ judgeId, unitId, slips }) => [judgeId, unitId, slips]),
    ).toEqual([
      ['j1', 'u1', ['1']],
      ['j1', 'u2', ['2.5']],
    ])
  })
})

describe('slips', () => {
  const read = (mark: string, max: string, step: string) =>
    listSlips(toHundredths(mark), { max: toHundredths(max), step: toHundredths(step) }).map((slip) => slip / 100)

  it('change each digit by one, then shift the point', () => {
    expect(read('9.5', '10', '0.1')).toEqual([8.5, 9.4, 9.6])
    expect(read('9.5', '100', '0.01')).toEqual([8.5, 9.4, 9.6, 95, 0.95])
    expect(read('10', '60', '0.5')).toEqual([0, 20, 11, 1])
    expect(read('0.5', '10', '0.5')).toEqual([1.5, 5])
    expect(read('0', '10', '1')).toEqual([1])
    expect(read('85.25', '100', '0.01')).toEqual([75.25, 95.25, 84.25, 86.25, 85.15, 85.35, 85.24, 85.26])
  })

  it('are those of the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120000 }),
        fc.constantFrom(1, 5, 25, 50, 100),
        fc.nat(120000),
        (mark, step, more) => {
          const slips = listSlips(mark, { max: mark + more, step }).map((slip) => String(slip / 100))
          expect(slips).toEqual(listSlipTexts(String(mark / 100), mark + more, step))
        },
      ),
    )
  })
})
