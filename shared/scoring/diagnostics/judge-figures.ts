/** How each judge scored in one part (scoring.md §7), over counting sheets. */
import type { Judge } from '../../model/contest'
import { mean, rational, subtract } from '../rational'
import { correlate } from './correlation'
import type { JudgeFigures } from './diagnosis'
import { toFigure, toRootFigure } from './figure'
import { listMarkColumns, type MarkColumn } from './mark-columns'
import type { PartTotals } from './part-totals'

/** One counting sheet of the judge, with the totals of all counting judges for the same unit. */
type Sheet = { unit: number; isOwnUnit: boolean; total: bigint; sum: bigint; count: bigint }

/** Figures of the judges of the part's panels with at least one counting sheet, in judge order. */
export function describeJudges({ columns, cells, denominator }: PartTotals): JudgeFigures[] {
  const marks = listMarkColumns(columns)
  const units = cells.map((row, unit) => {
    const counting = row.filter((total) => total !== null)
    return { unit, row, sum: counting.reduce((sum, total) => sum + total, 0n), count: BigInt(counting.length) }
  })
  return columns.judges.flatMap((judge, position) => {
    const ownUnits = new Set(judge.ownUnitIds.map((unitId) => columns.unitPositions.get(unitId)))
    const sheets = units.flatMap(({ unit, row, sum, count }): Sheet[] => {
      const total = row[position] ?? null
      return total === null ? [] : [{ unit, isOwnUnit: ownUnits.has(unit), total, sum, count }]
    })
    if (sheets.length === 0) return []
    return [describeSheets(judge, sheets, denominator, measureSameness(marks, sheets, position))]
  })
}

function describeSheets(judge: Judge, sheets: readonly Sheet[], denominator: bigint, sameness: number): JudgeFigures {
  const severity = mean(sheets.map(({ total, sum, count }) => rational(total * count - sum, count * denominator)))
  // Without another judge there is nothing to compare with: such a unit is left out.
  const compared = sheets
    .filter(({ count }) => count > 1n)
    .map(({ isOwnUnit, total, sum, count }) => ({
      isOwnUnit,
      own: rational(total, denominator),
      others: rational(sum - total, (count - 1n) * denominator),
    }))
  const favours = compared.filter(({ isOwnUnit }) => isOwnUnit).map(({ own, others }) => subtract(own, others))
  return {
    judgeId: judge.id,
    severity: toFigure(severity),
    spread: measureSpread(sheets, denominator),
    sameness,
    agreement: correlate(compared.map(({ own, others }) => [own, others])),
    ownUnitFavour: favours.length === 0 ? null : toFigure(subtract(mean(favours), severity)),
  }
}

/** The population standard deviation of the totals. */
function measureSpread(sheets: readonly Sheet[], denominator: bigint): number {
  const count = BigInt(sheets.length)
  const sum = sheets.reduce((result, { total }) => result + total, 0n)
  const squares = sheets.reduce((result, { total }) => result + total * total, 0n)
  return toRootFigure(rational(count * squares - sum * sum, (count * denominator) ** 2n))
}

/** The share of the most frequent ratio of mark to maximum; a counting sheet has every applicable mark. */
function measureSameness(marks: readonly MarkColumn[], sheets: readonly Sheet[], judge: number): number {
  const frequencies = new Map<string, number>()
  let entered = 0
  for (const { unit } of sheets) {
    for (const { cells, find, max, appliesTo } of marks) {
      if (!appliesTo(unit)) continue
      const ratio = reduceRatio(cells[find(unit, judge)] as number, max)
      frequencies.set(ratio, (frequencies.get(ratio) ?? 0) + 1)
      entered += 1
    }
  }
  return toFigure(rational(BigInt(Math.max(...frequencies.values())), BigInt(entered)))
}

function reduceRatio(mark: number, max: number): string {
  let [divisor, rest] = [mark, max]
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest]
  return `${mark / divisor}/${max / divisor}`
}
