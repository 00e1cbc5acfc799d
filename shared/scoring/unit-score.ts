/** From part scores to the published score of one unit (scoring.md §3.7–3.10). */
import type { ContestDefinition } from '../model/contest'
import { toHundredths } from '../model/decimal'
import type { PartColumns } from './columns'
import type { PartScore } from './part-score'
import { add, compare, divide, fromHundredths, multiply, type Rational, roundScaled, sum, zero } from './rational'

/** Codes of scoring.md §6 that stand on a unit. */
export type UnitNotice =
  | 'incomplete-sheet'
  | 'recused'
  | 'trim-skipped'
  | 'panel-absent'
  | 'part-missing'
  | 'excluded'
  | 'above-scale'

/** The scored figures of a ranked unit, in points; `published` counts units of the last published digit. */
export type Figures = { base: Rational; adjustment: Rational; exact: Rational; published: bigint }

/** `figures` is null where the unit is not ranked. Notices are sorted. */
export type UnitScore = { unitId: string; parts: PartScore[]; figures: Figures | null; notices: UnitNotice[] }

export function scoreUnit(
  definition: ContestDefinition,
  columns: readonly PartColumns[],
  unitId: string,
  parts: PartScore[],
): UnitScore {
  const isExcluded = definition.withoutRank.some((entry) => entry.unitId === unitId)
  const scores = parts.map((part) => part.score)
  const isMissing = scores.includes(null)
  const figures = isExcluded || isMissing ? null : computeFigures(definition, columns, unitId, scores as Rational[])
  const isAbove =
    figures !== null && definition.cap === null && compare(figures.exact, scaleOf(definition, columns)) > 0
  const flags: [UnitNotice, boolean][] = [
    ['above-scale', isAbove],
    ['excluded', isExcluded],
    ['incomplete-sheet', parts.some((part) => part.hasIncompleteSheet)],
    ['panel-absent', parts.some((part) => part.isPanelAbsent)],
    ['part-missing', isMissing],
    ['recused', parts.some((part) => part.isRecused)],
    ['trim-skipped', parts.some((part) => part.isTrimSkipped)],
  ]
  return { unitId, parts, figures, notices: flags.filter(([, isSet]) => isSet).map(([notice]) => notice) }
}

function computeFigures(
  definition: ContestDefinition,
  columns: readonly PartColumns[],
  unitId: string,
  scores: readonly Rational[],
): Figures {
  const base = sum(scores.map((score, index) => contribute(definition, columns[index] as PartColumns, score)))
  const adjustment = adjust(definition, unitId)
  const uncapped = add(base, adjustment)
  const cap = definition.cap === null ? null : fromHundredths(toHundredths(definition.cap))
  const capped = cap !== null && compare(uncapped, cap) > 0 ? cap : uncapped
  const exact = capped.n < 0n ? zero : capped
  return { base, adjustment, exact, published: roundScaled(exact, definition.decimals) }
}

/** What a part adds to the base score: P, or w · P ÷ F. */
function contribute(definition: ContestDefinition, { weight, fullMarks }: PartColumns, score: Rational): Rational {
  if (definition.composition === 'sum') return score
  return divide(multiply(weight, score), fromHundredths(fullMarks))
}

/** min(Σ positive, bonusCap) + Σ negative. */
function adjust({ adjustments, bonusCap }: ContestDefinition, unitId: string): Rational {
  let positive = 0
  let negative = 0
  for (const adjustment of adjustments) {
    if (adjustment.unitId !== unitId) continue
    const points = toHundredths(adjustment.points)
    if (points > 0) positive += points
    else negative += points
  }
  const bonus = bonusCap === null ? positive : Math.min(positive, toHundredths(bonusCap))
  return fromHundredths(bonus + negative)
}

function scaleOf(definition: ContestDefinition, columns: readonly PartColumns[]): Rational {
  if (definition.composition === 'weighted') return { n: 100n, d: 1n }
  return fromHundredths(columns.reduce((total, part) => total + part.fullMarks, 0))
}
