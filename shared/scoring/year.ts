/** Cumulated results of a year (scoring.md §5): exact, rounded once at the end, ranked on the rounded figure. */
import { toHundredths } from '../model/decimal'
import {
  add,
  compare,
  divide,
  formatScaled,
  fromHundredths,
  mean,
  multiply,
  type Rational,
  rational,
  roundScaled,
  sum,
  zero,
} from './rational'

/** One unit's score in one campaign: the published figure and rank, null where the unit was not ranked. */
export type YearScore = { unitId: string; published: string | null; rank: number | null }
export type YearCampaign = { campaignId: string; scores: readonly YearScore[] }

export type YearRules = {
  series: string
  method: 'mean' | 'sum' | 'weighted' | 'bestN'
  /** N of `bestN`; null takes all. */
  count: number | null
  /** Campaign id → weight, for `weighted`. */
  weights: ReadonlyMap<string, string> | null
  decimals: number
}

export type YearUnit = {
  unitId: string
  rank: number
  published: string
  campaigns: { campaignId: string; published: string; rank: number | null }[]
  notices: 'quarter-missing'[]
}

/** The year document of package-format.md. */
export type YearResult = { series: string; method: YearRules['method']; units: YearUnit[] }

type Term = YearUnit['campaigns'][number]

/** Best first, shared ranks skip, equal ranks in the order of `unitIds`; units without any score are left out. */
export function scoreYear(
  campaigns: readonly YearCampaign[],
  unitIds: readonly string[],
  rules: YearRules,
): YearResult {
  const figures = unitIds.flatMap((unitId) => {
    const terms = campaigns.flatMap((campaign) => findTerm(campaign, unitId))
    const value = terms.length === 0 ? null : cumulate(terms, rules)
    return value === null ? [] : [{ unitId, terms, rounded: roundScaled(value, rules.decimals) }]
  })
  const units = figures
    .toSorted((a, b) => (a.rounded > b.rounded ? -1 : a.rounded < b.rounded ? 1 : 0))
    .map(
      ({ unitId, terms, rounded }): YearUnit => ({
        unitId,
        rank: 1 + figures.filter((other) => other.rounded > rounded).length,
        published: formatScaled(rounded, rules.decimals),
        campaigns: terms,
        notices: terms.length < campaigns.length ? ['quarter-missing'] : [],
      }),
    )
  return { series: rules.series, method: rules.method, units }
}

function findTerm({ campaignId, scores }: YearCampaign, unitId: string): Term[] {
  const score = scores.find((candidate) => candidate.unitId === unitId)
  if (score === undefined || score.published === null) return []
  return [{ campaignId, published: score.published, rank: score.rank }]
}

/** Null where all weights of the campaigns present are zero. */
function cumulate(terms: readonly Term[], { method, count, weights }: YearRules): Rational | null {
  const scores = terms.map((term) => readScore(term.published))
  if (method === 'sum') return sum(scores)
  if (method === 'weighted') {
    let weighted = zero
    let whole = zero
    for (const [index, score] of scores.entries()) {
      const weight = fromHundredths(toHundredths(weights?.get(terms[index]?.campaignId ?? '') ?? '0'))
      weighted = add(weighted, multiply(weight, score))
      whole = add(whole, weight)
    }
    return whole.n === 0n ? null : divide(weighted, whole)
  }
  const highestFirst = scores.toSorted((a, b) => compare(b, a))
  return mean(method === 'bestN' ? highestFirst.slice(0, count ?? undefined) : scores)
}

/** A published score with up to 4 decimals. */
function readScore(published: string): Rational {
  const [whole = '0', fraction = ''] = published.split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}
