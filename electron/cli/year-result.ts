/** The year's result of one series (scoring.md §5), exact until it is rounded once at the end. */
import { toHundredths } from '../../shared/model/decimal'
import type { YearCampaign } from './collect-year'
import { UsageError } from './command'
import type { YearOptions } from './year-options'

export type YearUnit = {
  unitId: string
  rank: number
  published: string
  campaigns: { campaignId: string; published: string; rank: number | null }[]
  notices: string[]
}

export type YearResult = { series: string; method: YearOptions['method']; units: YearUnit[] }

/** Published scores have at most 4 decimals, so a score is an integer of ten-thousandths. */
const scoreScale = 10_000n

type Fraction = { numerator: bigint; denominator: bigint }
type Term = { campaignId: string; published: string; rank: number | null }

/**
 * Ranked on the rounded figure, shared ranks skip; equal ranks in the order of `unitIds`. Units without any score are
 * left out; units without a score in one campaign carry `quarter-missing`.
 * @throws UsageError when weights are missing or name other campaigns
 */
export function makeYearResult(
  campaigns: readonly YearCampaign[],
  unitIds: readonly string[],
  options: YearOptions,
): YearResult {
  if (options.weights !== null) checkWeights(campaigns, options.weights)
  const figures = unitIds.flatMap((unitId) => {
    const terms = campaigns.flatMap(({ campaignId, scores }) => findTerm(campaignId, scores, unitId))
    const value = terms.length === 0 ? null : cumulate(terms, options)
    return value === null ? [] : [{ unitId, terms, rounded: roundHalfUp(value, options.decimals) }]
  })
  const units = figures
    .toSorted((left, right) => (left.rounded > right.rounded ? -1 : left.rounded < right.rounded ? 1 : 0))
    .map(({ unitId, terms, rounded }) => ({
      unitId,
      rank: 1 + figures.filter((other) => other.rounded > rounded).length,
      published: formatScaled(rounded, options.decimals),
      campaigns: terms,
      notices: terms.length < campaigns.length ? ['quarter-missing'] : [],
    }))
  return { series: options.series, method: options.method, units }
}

function checkWeights(campaigns: readonly YearCampaign[], weights: ReadonlyMap<string, string>): void {
  const known = new Set(campaigns.map((campaign) => campaign.campaignId))
  const missing = [...known].filter((id) => !weights.has(id))
  const unknown = [...weights.keys()].filter((id) => !known.has(id))
  if (missing.length > 0) throw new UsageError(`--weights 里缺少活动：${missing.join('、')}`)
  if (unknown.length > 0) throw new UsageError(`--weights 里的活动不在这一系列：${unknown.join('、')}`)
}

function findTerm(campaignId: string, scores: YearCampaign['scores'], unitId: string): Term[] {
  const score = scores.find((candidate) => candidate.unitId === unitId)
  if (score === undefined || score.published === null) return []
  return [{ campaignId, published: score.published, rank: score.rank }]
}

/** Null where all weights of the campaigns present are zero. */
function cumulate(terms: readonly Term[], { method, count, weights }: YearOptions): Fraction | null {
  const scores = terms.map((term) => toScaled(term.published))
  if (method === 'sum') return { numerator: sum(scores), denominator: scoreScale }
  if (method === 'weighted') {
    const parts = terms.map((term) => BigInt(toHundredths(weights?.get(term.campaignId) ?? '0')))
    const whole = sum(parts)
    const weighted = sum(scores.map((score, index) => score * (parts[index] ?? 0n)))
    return whole === 0n ? null : { numerator: weighted, denominator: whole * scoreScale }
  }
  const highestFirst = scores.toSorted((left, right) => (left > right ? -1 : left < right ? 1 : 0))
  const taken = method === 'bestN' ? highestFirst.slice(0, count ?? undefined) : scores
  return { numerator: sum(taken), denominator: BigInt(taken.length) * scoreScale }
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

function toScaled(published: string): bigint {
  const [whole = '0', fraction = ''] = published.split('.')
  return BigInt(whole + fraction.padEnd(4, '0'))
}

/** An integer count of 10^-decimals, half up; scores are never negative. */
function roundHalfUp({ numerator, denominator }: Fraction, decimals: number): bigint {
  return (2n * numerator * 10n ** BigInt(decimals) + denominator) / (2n * denominator)
}

function formatScaled(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
