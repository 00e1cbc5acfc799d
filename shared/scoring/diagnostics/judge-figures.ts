/** How each judge scored in one part (scoring.md §7), over counting sheets. */
import type { Judge } from '../../model/contest'
import { mean, type Rational, rational, subtract } from '../rational'
import { correlate } from './correlation'
import type { JudgeFigures } from './diagnosis'
import { toFigure, toRootFigure } from './figure'
import { listMarkColumns, type MarkColumn } from './mark-columns'
import type { PartTotals } from './part-totals'

/** One counting sheet of the judge, with the totals of all counting judges for the same unit. */
type Sheet = { unit: number; total: bigint; sum: bigint; count: bigint }

/** Figures of the judges of the part's panels with at least one counting sheet, in judge order. */
export function describeJudges(totals: PartTotals): JudgeFigures[] {
  const { columns, cells, denominator } = totals
  const unitIds = [...columns.unitPositions.keys()]
  const marks = listMarkColumns(columns)
  const units = cells.map((row) => row.filter((total) => total !== null))
  const sums = units.map((row) => row.reduce((sum, total) => sum + total, 0n))
  return columns.judges.flatMap((judge, position) => {
    const sheets = cells.flatMap((row, unit): Sheet[] => {
      const total = row[position] ?? null
      return total === null ? [] : [{ unit, total, sum: sums[unit] ?? 0n, count: BigInt(units[unit]?.length ?? 0) }]
    })
    if (sheets.length === 0) return []
    const ownSheets = sheets.filter(({ unit }) => judge.ownUnitIds.includes(unitIds[unit] ?? ''))
    return [
      {
        ...describeTotals(judge, sheets, ownSheets, denominator),
        sameness: measureSameness(marks, sheets, position),
      },
    ]
  })
}

function describeTotals(
  judge: Judge,
  sheets: readonly Sheet[],
  ownSheets: readonly Sheet[],
  denominator: bigint,
): Omit<JudgeFigures, 'sameness'> {
  const severity = mean(sheets.map(({ total, sum, count }) => rational(total * count - sum, count * denominator)))
  const compared = sheets
    .filter(isCompared)
    .map((sheet) => [rational(sheet.total, denominator), meanOfOthers(sheet, denominator)] as const)
  const favours = ownSheets
    .filter(isCompared)
    .map((sheet) => subtract(rational(sheet.total, denominator), meanOfOthers(sheet, denominator)))
  return {
    judgeId: judge.id,
    severity: toFigure(severity),
    spread: measureSpread(sheets, denominator),
    agreement: correlate(compared),
    ownUnitFavour: favours.length === 0 ? null : toFigure(subtract(mean(favours), severity)),
  }
}

/** Without another judge there is nothing to compare with: such a unit is left out. */
function isCompared({ count }: Sheet): boolean {
  return count > 1n
}

function meanOfOthers({ total, sum, count }: Sheet, denominator: bigint): Rational {
  return rational(sum - total, (count - 1n) * denominator)
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
