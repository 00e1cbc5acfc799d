import { describe, expect, it } from 'vitest'
import type { ContestDefinition, TieBreaker } from '../model/contest'
import { scoreContest } from './index'
import { workedExample } from './test-support/worked-example'

/** One judge's marks in hundredths by unit: 推进, 特色, 汇报. */
type Marks = Record<string, readonly [number, number, number]>

function rank(marks: Marks, rules: Partial<ContestDefinition> = {}, groups: Record<string, string> = {}) {
  const unitIds = Object.keys(marks)
  const base = workedExample.definition
  const own = { judgeId: 'j01', abstained: false, total: null }
  const definition: ContestDefinition = { ...base, unitIds, recusal: false, adjustments: [], tieBreakers: [], ...rules }
  const sheets = Object.entries(marks).flatMap(([unitId, [progress, feature, talk]]) => [
    { ...own, unitId, partId: 'visit', marks: { progress, feature } },
    { ...own, unitId, partId: 'report', marks: { talk } },
  ])
  const units = unitIds.map((unitId) => ({ unitId, name: unitId, group: groups[unitId] ?? '' }))
  return scoreContest({ definition, sheets }, units)
}

function ranksOf(marks: Marks, tieBreakers: TieBreaker[] = [], rules: Partial<ContestDefinition> = {}) {
  return rank(marks, { tieBreakers, ...rules }).ranked.map((unit) => `${unit.unitId}${unit.rank}`)
}

const tied: Marks = {
  a: [3000, 1500, 3500],
  b: [3500, 1500, 3000],
  c: [3500, 1500, 3000],
  d: [3000, 1000, 3000],
  e: [4000, 2000, 4000],
}

describe('ranks (scoring.md §4)', () => {
  it('shares a rank and skips the next', () => {
    expect(ranksOf(tied)).toEqual(['e1', 'a2', 'b2', 'c2', 'd5'])
  })

  it('splits a tied set by a part and leaves the rest tied', () => {
    expect(ranksOf(tied, [{ partId: 'report' }])).toEqual(['e1', 'a2', 'b3', 'c3', 'd5'])
    expect(ranksOf(tied, [{ partId: 'visit' }])).toEqual(['e1', 'b2', 'c2', 'a4', 'd5'])
  })

  it('passes an item breaker over where it does not apply to one of the set', () => {
    const notApplicable = [{ unitId: 'c', itemId: 'progress' }]
    const rest = { c: [3500, 1500, 3000] } as const
    const breakers: TieBreaker[] = [{ itemId: 'progress' }]
    expect(ranksOf({ ...tied, ...rest }, breakers)).toEqual(['e1', 'b2', 'c2', 'a4', 'd5'])
    const rescaled = ranksOf({ a: [3000, 1500, 3500], c: [0, 1500, 3500] }, breakers, { notApplicable })
    expect(rescaled).toEqual(['a1', 'c1'])
  })

  it('ranks by hand: the listed ones first, each alone', () => {
    const manual: TieBreaker = { manual: ['c', 'd'], reason: '经集体研究' }
    expect(ranksOf(tied, [manual])).toEqual(['e1', 'c2', 'a3', 'b3', 'd5'])
  })

  it('ranks by the published or by the exact score', () => {
    const close: Marks = { a: [3000, 1500, 3500], b: [3000, 1500, 3550] }
    expect(ranksOf(close, [], { decimals: 0 })).toEqual(['b1', 'a2'])
    const halves: Marks = { a: [3000, 1500, 3550], b: [3000, 1500, 3599] }
    expect(ranksOf(halves, [], { decimals: 0 })).toEqual(['a1', 'b1'])
    expect(ranksOf(halves, [], { decimals: 0, rankBy: 'exact' })).toEqual(['b1', 'a2'])
  })

  it('ranks each group by the same rules', () => {
    const groups = { a: '村组', b: '村组', c: '社区组', d: '社区组', e: '社区组' }
    const ranked = rank(tied, {}, groups).ranked.map((unit) => `${unit.unitId}${unit.groupRank}`)
    expect(ranked).toEqual(['e1', 'a1', 'b1', 'c2', 'd3'])
  })
})

describe('bands (scoring.md §4)', () => {
  const bandsOf = (rules: Partial<ContestDefinition>) => {
    const result = rank(tied, rules)
    return { bands: result.ranked.map((unit) => `${unit.unitId}${unit.band ?? '无'}`), notices: result.notices }
  }

  it('takes the first threshold that is reached', () => {
    const bands = [
      { name: '优秀', min: '90' },
      { name: '良好', min: '80' },
    ]
    expect(bandsOf({ bands: { kind: 'threshold', bands } }).bands).toEqual(['e优秀', 'a良好', 'b良好', 'c良好', 'd无'])
  })

  it('rounds quotas down and says when a shared rank overfills one', () => {
    const bands = [
      { name: '优秀', percent: '30' },
      { name: '良好', percent: '30' },
    ]
    const quota = { kind: 'quota', scope: 'overall', rounding: 'down', bands } as const
    const { bands: reached, notices } = bandsOf({ bands: { ...quota, bands: [...bands] } })
    expect(reached).toEqual(['e优秀', 'a良好', 'b良好', 'c良好', 'd无'])
    expect(notices).toEqual(['quota-exceeded'])
  })

  it('gives a limited unit the lower band and passes its place to nobody', () => {
    const bands = [
      { name: '优秀', count: 1 },
      { name: '良好', count: 3 },
    ]
    const limited = { bands: { kind: 'quota', scope: 'overall', rounding: 'down', bands } } as const
    const bandLimits = [{ unitId: 'e', best: '良好', reason: '一票否决' }]
    expect(bandsOf({ bands: { ...limited.bands, bands: [...bands] }, bandLimits }).bands).toEqual([
      'e良好',
      'a良好',
      'b良好',
      'c良好',
      'd无',
    ])
  })
})
