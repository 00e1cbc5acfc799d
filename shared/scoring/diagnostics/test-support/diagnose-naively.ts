/** The oracle of the diagnostics tests: scoring.md §7 word by word, in plain numbers; ranks by scoring each case anew. */
import type { ContestRecord, Judge } from '../../../model/contest'
import type { Item, Part } from '../../../model/rubric'
import { type Fraction, hundredths, minus, order, over, read } from '../../test-support/naive-fraction'
import { NaiveScores } from '../../test-support/naive-scores'
import type { JudgeFigures, PartDiagnosis } from '../diagnosis'

const toNumber = ({ top, bottom }: Fraction) => Number(top) / Number(bottom)
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const meanOf = (values: readonly number[]) => sumOf(values) / values.length

export function describePartsNaively(contest: ContestRecord): PartDiagnosis[] {
  const scores = new NaiveScores(contest)
  const { judges, unitIds, parts } = contest.definition
  return parts.map((part) => {
    const totalOf = (judge: Judge, unitId: string) =>
      scores.countingTotals(part, unitId).find((sheet) => sheet.judge.id === judge.id)?.total ?? null
    const described = judges.filter((judge) => unitIds.some((unitId) => totalOf(judge, unitId) !== null))
    const complete = judges
      .map((judge) => unitIds.flatMap((unitId) => totalOf(judge, unitId) ?? []))
      .filter((totals) => totals.length === unitIds.length)
    return {
      partId: part.id,
      kendallW: concord(complete, unitIds.length),
      judges: described.map((judge) => describeNaively(contest, scores, part, judge)),
    }
  })
}

function describeNaively(contest: ContestRecord, scores: NaiveScores, part: Part, judge: Judge): JudgeFigures {
  const sheets = contest.definition.unitIds.flatMap((unitId) => {
    const all = scores
      .countingTotals(part, unitId)
      .map((sheet) => ({ id: sheet.judge.id, total: toNumber(sheet.total) }))
    const own = all.find(({ id }) => id === judge.id)
    const others = all.filter(({ id }) => id !== judge.id).map(({ total }) => total)
    return own === undefined ? [] : [{ unitId, total: own.total, others, all: all.map(({ total }) => total) }]
  })
  const totals = sheets.map(({ total }) => total)
  const severity = meanOf(sheets.map(({ total, all }) => total - meanOf(all)))
  const compared = sheets.filter(({ others }) => others.length > 0)
  const favours = compared.filter(({ unitId }) => judge.ownUnitIds.includes(unitId))
  return {
    judgeId: judge.id,
    severity,
    spread: Math.sqrt(meanOf(totals.map((total) => (total - meanOf(totals)) ** 2))),
    sameness: shareOfMostFrequent(sheets.flatMap(({ unitId }) => listRatios(contest, scores, part, judge, unitId))),
    agreement: pearson(
      compared.map(({ total }) => total),
      compared.map(({ others }) => meanOf(others)),
    ),
    ownUnitFavour:
      favours.length === 0 ? null : meanOf(favours.map(({ total, others }) => total - meanOf(others))) - severity,
  }
}

function listRatios(contest: ContestRecord, scores: NaiveScores, part: Part, judge: Judge, unitId: string): Fraction[] {
  const sheet = contest.sheets.find(
    (candidate) => candidate.partId === part.id && candidate.judgeId === judge.id && candidate.unitId === unitId,
  )
  if (sheet === undefined) return []
  if (part.entry === 'total') return [over(hundredths(sheet.total as number), scores.fullMarks(part))]
  return scores.itemsOf(part).flatMap((item: Item) => {
    if (!scores.isApplicable(unitId, item.id)) return []
    const typed = hundredths(sheet.marks[item.id] as number)
    return [over(item.kind === 'deduct' ? minus(read(item.max), typed) : typed, read(item.max))]
  })
}

function shareOfMostFrequent(ratios: readonly Fraction[]): number {
  return Math.max(...ratios.map((ratio) => ratios.filter((other) => order(other, ratio) === 0).length)) / ratios.length
}

function pearson(left: readonly number[], right: readonly number[]): number | null {
  const covariance = (a: readonly number[], b: readonly number[]) =>
    sumOf(a.map((value, index) => (value - meanOf(a)) * ((b[index] as number) - meanOf(b))))
  const product = covariance(left, left) * covariance(right, right)
  // Sums of squares below this are the noise of equal totals: unequal ones differ by far more.
  return left.length < 2 || product < 1e-16 ? null : covariance(left, right) / Math.sqrt(product)
}

function concord(rows: readonly (readonly Fraction[])[], n: number): number | null {
  const m = rows.length
  if (m < 2 || n < 2) return null
  const ranks = rows.map((row) =>
    row.map((value) => {
      const below = row.filter((other) => order(other, value) < 0).length
      const level = row.filter((other) => order(other, value) === 0).length
      return below + (level + 1) / 2
    }),
  )
  const ties = ranks.map((row) => {
    const sizes = [...new Set(row)].map((rank) => row.filter((other) => other === rank).length)
    return sumOf(sizes.map((t) => t ** 3 - t))
  })
  const sums = Array.from({ length: n }, (_, unit) => sumOf(ranks.map((row) => row[unit] as number)))
  const denominator = m ** 2 * (n ** 3 - n) - m * sumOf(ties)
  return denominator === 0 ? null : (12 * sumOf(sums.map((sum) => (sum - meanOf(sums)) ** 2))) / denominator
}
