import { describe, expect, it } from 'vitest'
import { scoreYear, type YearCampaign } from './year'

const campaigns: YearCampaign[] = [
  { campaignId: 'c1', scores: [score('a', '91.06', 1), score('b', '90.00', 2), score('c', null, null)] },
  { campaignId: 'c2', scores: [score('a', '80.01', 2), score('b', '91.07', 1), score('c', '70.5', 3)] },
]

function score(unitId: string, published: string | null, rank: number | null) {
  return { unitId, published, rank }
}

function figures(
  method: 'mean' | 'sum' | 'weighted' | 'bestN',
  more: { count?: number; weights?: [string, string][] } = {},
) {
  const { count = null, weights = null } = more
  const rules = { series: '亮赛比', method, count, weights: weights && new Map(weights), decimals: 2 }
  return scoreYear(campaigns, ['a', 'b', 'c'], rules).units.map(({ unitId, rank, published }) => [
    unitId,
    rank,
    published,
  ])
}

describe('cumulated results (scoring.md §5)', () => {
  it('takes the mean over the campaigns that a unit has, rounded once, half up', () => {
    expect(figures('mean')).toEqual([
      ['b', 1, '90.54'],
      ['a', 2, '85.54'],
      ['c', 3, '70.50'],
    ])
  })

  it('adds', () => {
    expect(figures('sum')[0]).toEqual(['b', 1, '181.07'])
  })

  it('divides by the weights of the campaigns present', () => {
    expect(
      figures('weighted', {
        weights: [
          ['c1', '40'],
          ['c2', '60'],
        ],
      }),
    ).toEqual([
      ['b', 1, '90.64'],
      ['a', 2, '84.43'],
      ['c', 3, '70.50'],
    ])
  })

  it('takes the best of all where a unit has fewer', () => {
    expect(figures('bestN', { count: 1 })).toEqual([
      ['b', 1, '91.07'],
      ['a', 2, '91.06'],
      ['c', 3, '70.50'],
    ])
  })

  it('shares ranks on the rounded figure and says which quarter is missing', () => {
    const rules = { series: '', method: 'mean' as const, count: null, weights: null, decimals: 0 }
    const { units } = scoreYear(campaigns, ['a', 'b', 'c'], { ...rules, decimals: 0 })
    expect(units.map((unit) => unit.published)).toEqual(['91', '86', '71'])
    expect(units.map((unit) => unit.notices)).toEqual([[], [], ['quarter-missing']])
    const equal = [{ campaignId: 'c1', scores: [score('a', '90.4', 1), score('b', '90', 2), score('c', '89.4', 3)] }]
    expect(scoreYear(equal, ['a', 'b', 'c'], rules).units.map((unit) => unit.rank)).toEqual([1, 1, 3])
  })
})
