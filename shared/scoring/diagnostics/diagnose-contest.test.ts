import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContestRecord } from '../../model/contest'
import { type ContestDiagnostics, collectCriticalMarks, diagnoseContest, findCriticalMarks } from '../index'
import { type ArbitraryContest, arbitraryContest } from '../test-support/arbitrary-contest'
import { describePartsNaively } from './test-support/diagnose-naively'
import { makeContest } from './test-support/make-contest'
import { rankWithoutJudge, rankWithoutTrim, rankWithPartWeights } from './test-support/rank-naively'

const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4)
const timeout = 600_000

function everyContest(predicate: (diagnosis: ContestDiagnostics, drawn: ArbitraryContest) => void): void {
  fc.assert(
    fc.property(arbitraryContest(), (drawn) => {
      predicate(diagnoseContest(drawn.contest, drawn.campaignUnits), drawn)
    }),
    { numRuns },
  )
}

/** Every number of a document, with its object or list turned into an approximate one of the same shape. */
function approximate(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 5)
  if (Array.isArray(value)) return value.map(approximate)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, approximate(member)]))
}

function listNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : []
}

describe('diagnostics of random contests', () => {
  it('draw every kind of finding, so that the properties below mean something', () => {
    const seen = fc
      .sample(arbitraryContest(), { numRuns: 300, seed: 20230628 })
      .flatMap(({ contest, campaignUnits }) => {
        const { parts, withoutJudge, withoutTrim, partWeights, criticalMarks } = diagnoseContest(contest, campaignUnits)
        const judges = parts.flatMap((part) => part.judges)
        return [
          ...parts.map(({ kendallW }) => (kendallW === null ? 'no W' : 'W')),
          ...judges.map(({ agreement }) => (agreement === null ? 'no agreement' : 'agreement')),
          ...judges.map(({ ownUnitFavour }) => (ownUnitFavour === null ? 'no favour' : 'favour')),
          ...withoutJudge.flatMap(({ changes }) => changes.map(({ to }) => (to === null ? 'judge unranks' : 'judge'))),
          ...withoutTrim.map(() => 'trim'),
          ...partWeights.map(({ change }) => change),
          ...criticalMarks.map(({ itemId }) => (itemId === null ? 'total' : 'item')),
        ]
      })
    const kinds = ['+10%', '-10%', 'W', 'agreement', 'favour', 'item', 'judge', 'judge unranks']
    expect([...new Set(seen)].sort()).toEqual([...kinds, 'no W', 'no agreement', 'no favour', 'total', 'trim'])
  })

  it('give the figures that the words define', { timeout }, () => {
    everyContest(({ parts }, { contest }) => expect(parts).toEqual(approximate(describePartsNaively(contest))))
  })

  it('give figures with at most 6 decimals and no negative zero', { timeout }, () => {
    everyContest(({ parts }) => {
      for (const figure of listNumbers(parts)) {
        expect(figure).toBe(Number(figure.toFixed(6)))
        expect(Object.is(figure, -0)).toBe(false)
      }
    })
  })

  it('give the ranks of the contest scored again in each scenario', { timeout }, () => {
    everyContest(({ withoutJudge, withoutTrim, partWeights }, { contest }) => {
      expect(withoutJudge).toEqual(rankWithoutJudge(contest))
      expect(withoutTrim).toEqual(rankWithoutTrim(contest))
      expect(partWeights).toEqual(rankWithPartWeights(contest))
    })
  })

  it('hold the critical marks', { timeout }, () => {
    everyContest(({ criticalMarks }, { contest, campaignUnits }) => {
      expect(criticalMarks).toEqual(collectCriticalMarks(findCriticalMarks(contest, campaignUnits)))
    })
  })
})

const diagnose = (contest: ContestRecord) => diagnoseContest(contest, [])

describe('diagnostics worked by hand', () => {
  it('of three judges who agree on the order', () => {
    const { parts, withoutJudge, withoutTrim, partWeights } = diagnose(
      makeContest([
        [9, 8, 7],
        [8, 7, 6],
        [10, 9, 8],
      ]),
    )
    const common = { spread: 0.816497, sameness: 0.333333, agreement: 1, ownUnitFavour: null }
    expect(parts).toEqual([
      {
        partId: 'a1',
        kendallW: 1,
        judges: [
          { judgeId: 'j1', severity: 0, ...common },
          { judgeId: 'j2', severity: -1, ...common },
          { judgeId: 'j3', severity: 1, ...common },
        ],
      },
    ])
    expect({ withoutJudge, withoutTrim, partWeights }).toEqual({ withoutJudge: [], withoutTrim: [], partWeights: [] })
  })

  it('of a judge who favours the own unit: 10 against the others’ 8, and 0.5 below them elsewhere', () => {
    const contest = makeContest(
      [
        [10, 7.5],
        [8, 8],
        [8, 8],
      ],
      { ownUnitIds: ['u1'] },
    )
    // severity = ((10 − 26/3) + (7.5 − 23.5/3)) ÷ 2 = 0.5; favour = 2 − 0.5
    const [first] = diagnose(contest).parts[0]?.judges ?? []
    expect(first).toMatchObject({ severity: 0.5, ownUnitFavour: 1.5, agreement: null })
    const recused = { ...contest, definition: { ...contest.definition, recusal: true } }
    expect(diagnose(recused).parts[0]?.judges[0]?.ownUnitFavour).toBeNull()
  })

  it('of judges without variance, without units in common, without company', () => {
    expect(
      diagnose(
        makeContest([
          [8, 8],
          [8, 8],
        ]),
      ).parts[0],
    ).toMatchObject({ kendallW: null })
    const apart = diagnose(
      makeContest([
        [9, null],
        [null, 8],
      ]),
    ).parts[0]
    expect(apart?.kendallW).toBeNull()
    expect(apart?.judges).toEqual([
      { judgeId: 'j1', severity: 0, spread: 0, sameness: 1, agreement: null, ownUnitFavour: null },
      { judgeId: 'j2', severity: 0, spread: 0, sameness: 1, agreement: null, ownUnitFavour: null },
    ])
  })

  it('of a judge whose withdrawal swaps two units and of one whose withdrawal leaves a unit unranked', () => {
    const swapped = diagnose(
      makeContest([
        [10, 7],
        [8, 9],
        [8, 9],
      ]),
    )
    expect(swapped.withoutJudge).toEqual([
      {
        judgeId: 'j1',
        changes: [
          { unitId: 'u1', from: 1, to: 2 },
          { unitId: 'u2', from: 2, to: 1 },
        ],
      },
    ])
    const alone = diagnose(
      makeContest([
        [10, 7],
        [null, 9],
      ]),
    )
    expect(alone.withoutJudge).toEqual([
      {
        judgeId: 'j1',
        changes: [
          { unitId: 'u1', from: 1, to: null },
          { unitId: 'u2', from: 2, to: 1 },
        ],
      },
    ])
  })

  it('of marks of which one digit decides', () => {
    expect(diagnose(makeContest([[9.5, 8.5]])).criticalMarks).toEqual([
      { judgeId: 'j1', unitId: 'u1', partId: 'a1', itemId: 'i1', mark: '9.5', slips: ['8.5'] },
      { judgeId: 'j1', unitId: 'u2', partId: 'a1', itemId: 'i1', mark: '8.5', slips: ['9.5'] },
    ])
  })
})
