/** Panel means and the part score of one unit (scoring.md §3.4–3.6). */
import { toHundredths } from '../model/decimal'
import type { JudgeGroup, PartColumns } from './columns'
import { add, divide, fromHundredths, multiply, type Rational, rational, zero } from './rational'
import type { UnitTotals } from './sheet-state'
import { findDropped } from './trim'

export type GroupScore = {
  group: JudgeGroup
  /** Judge positions of the counting sheets, in judge order, and of those that were dropped. */
  counting: number[]
  dropped: number[]
  /** Mean of what is left, in points; null: no counting sheet. */
  mean: Rational | null
}

export type PartScore = {
  totals: UnitTotals
  groups: GroupScore[]
  /** In points; null: the part is missing. */
  score: Rational | null
  /** Sheets left after trimming, over all groups. */
  counted: number
  hasIncompleteSheet: boolean
  isRecused: boolean
  isTrimSkipped: boolean
  isPanelAbsent: boolean
}

/** Scores one unit in one part from the totals of its sheets. */
export function scorePart(columns: PartColumns, totals: UnitTotals): PartScore {
  const { trim } = columns.part
  const groups = columns.groups.map((group) => scoreGroup(columns, totals, group))
  const present = groups.filter((group) => group.mean !== null)
  return {
    totals,
    groups,
    score: combine(present),
    counted: groups.reduce((count, group) => count + group.counting.length - group.dropped.length, 0),
    hasIncompleteSheet: totals.states.includes('incomplete'),
    isRecused: totals.states.includes('recused'),
    isTrimSkipped: present.some((group) => trim.highest + trim.lowest > 0 && group.counting.length < trim.minSheets),
    isPanelAbsent: present.length > 0 && present.length < groups.length,
  }
}

function scoreGroup(columns: PartColumns, totals: UnitTotals, group: JudgeGroup): GroupScore {
  const counting = group.members.filter((judge) => totals.states[judge] === 'counted')
  if (counting.length === 0) return { group, counting, dropped: [], mean: null }
  const values = counting.map((judge) => totals.values[judge] as number | bigint)
  const positions = findDropped(values, columns.part.trim)
  const rest = sumValues(values) - sumValues(values.filter((_, position) => positions.has(position)))
  return {
    group,
    counting,
    dropped: counting.filter((_, position) => positions.has(position)),
    mean: multiply(rational(rest, BigInt(counting.length - positions.size)), totals.scale),
  }
}

function sumValues(values: readonly (number | bigint)[]): bigint {
  let numbers = 0
  let integers = 0n
  for (const value of values) {
    if (typeof value === 'number') numbers += value
    else integers += value
  }
  return BigInt(numbers) + integers
}

/** Σ weight × mean ÷ Σ weight over the groups present; a pool is alone and has no weight. */
function combine(present: readonly GroupScore[]): Rational | null {
  const [only] = present
  if (only === undefined) return null
  if (only.group.weight === null) return only.mean
  let weighted = zero
  let weights = zero
  for (const { group, mean } of present) {
    const weight = fromHundredths(toHundredths(group.weight ?? '1'))
    weighted = add(weighted, multiply(weight, mean ?? zero))
    weights = add(weights, weight)
  }
  return divide(weighted, weights)
}
