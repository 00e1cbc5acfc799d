import { describe, expect, test } from 'vitest'
import type { YearCampaign } from '../../shared/scoring'
import { collectYear } from './collect-year'
import { InputError, UsageError } from './command'
import { readDemo } from './test-support/demo'
import { readYearOptions } from './year-options'
import { makeYearResult } from './year-result'

const campaigns: YearCampaign[] = [
  makeCampaign('c1', ['91.06', '90', '88.005', null]),
  makeCampaign('c2', ['90.65', '91.71', null, null]),
]
const unitIds = ['u1', 'u2', 'u3', 'u4']

function makeCampaign(campaignId: string, published: (string | null)[]): YearCampaign {
  const scores = published.map((text, index) => ({
    unitId: `u${index + 1}`,
    published: text,
    rank: text === null ? null : index + 1,
  }))
  return { campaignId, scores }
}

function figures(method: string, values: Record<string, string> = {}) {
  const options = readYearOptions({ series: '亮赛比', method, ...values })
  return makeYearResult(campaigns, unitIds, options).units.map(({ unitId, rank, published }) => [
    unitId,
    rank,
    published,
  ])
}

describe('the year', () => {
  test('mean, half up; equal figures share a rank and the next is skipped; no score at all is left out', () => {
    // (91.06 + 90.65) / 2 = 90.855 → 90.86; (90 + 91.71) / 2 = 90.855 → 90.86; 88.005 → 88.01
    expect(figures('mean')).toEqual([
      ['u1', 1, '90.86'],
      ['u2', 1, '90.86'],
      ['u3', 3, '88.01'],
    ])
  })

  test('sum, weighted over the campaigns present, best of some', () => {
    expect(figures('sum', { decimals: '3' })).toEqual([
      ['u1', 1, '181.710'],
      ['u2', 1, '181.710'],
      ['u3', 3, '88.005'],
    ])
    // (40 × 91.06 + 60 × 90.65) / 100 = 90.814; (40 × 90 + 60 × 91.71) / 100 = 91.026
    expect(figures('weighted', { weights: 'c1=40,c2=60', decimals: '3' })).toEqual([
      ['u2', 1, '91.026'],
      ['u1', 2, '90.814'],
      ['u3', 3, '88.005'],
    ])
    expect(figures('bestN', { n: '1', decimals: '0' })).toEqual([
      ['u2', 1, '92'],
      ['u1', 2, '91'],
      ['u3', 3, '88'],
    ])
  })

  test('a missing quarter is told, with the scores that are there', () => {
    const { units } = makeYearResult(campaigns, unitIds, readYearOptions({ series: '亮赛比', method: 'mean' }))
    expect(units[0]?.notices).toEqual([])
    expect(units[2]).toMatchObject({
      notices: ['quarter-missing'],
      campaigns: [{ campaignId: 'c1', published: '88.005', rank: 3 }],
    })
  })

  test('weights name the campaigns of the series, all and only', () => {
    expect(() => figures('weighted', { weights: 'c1=40' })).toThrow(UsageError)
    expect(() => figures('weighted', { weights: 'c1=40,c2=60,c3=1' })).toThrow(UsageError)
    expect(figures('weighted', { weights: 'c1=0,c2=1' })).toHaveLength(2)
  })
})

describe('scores of a series', () => {
  test('those of the latest publication, computed where there is none', () => {
    const document = readDemo()
    expect(collectYear(document, '亮赛比', null)[0]?.scores).toHaveLength(7)
    const publication = { sealedAt: '', publishedAt: null, sealCode: '', reason: '' }
    const contest = document.campaigns[0]?.contests[0]
    if (contest === undefined) throw new Error('the demo has a contest')
    contest.publications = [
      { ...publication, number: 2, results: [{ unitId: 'unit-1', rank: 1, published: '80' }] },
      { ...publication, number: 1, results: [{ unitId: 'unit-1', rank: 1, published: '70' }] },
    ]
    expect(collectYear(document, '亮赛比', 2023)).toEqual([
      { campaignId: 'campaign-2023-2', scores: [{ unitId: 'unit-1', rank: 1, published: '80' }] },
    ])
  })

  test('an unknown series, a year without it, and several years without a choice are refused', () => {
    const document = readDemo()
    expect(() => collectYear(document, '别的', null)).toThrow(InputError)
    expect(() => collectYear(document, '亮赛比', 2022)).toThrow(InputError)
    const [campaign] = document.campaigns
    if (campaign === undefined) throw new Error('the demo has a campaign')
    document.campaigns.push({ ...campaign, id: 'other', year: 2022 })
    expect(() => collectYear(document, '亮赛比', null)).toThrow(/2022、2023/)
  })
})
