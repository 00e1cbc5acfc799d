/** What may be said of judges at all: few sheets say more about chance than about a judge (scoring.md §7). */
import type { JudgeFigures, PartDiagnosis, SheetTable } from '../../../../shared/scoring'

/** Units scored by the judge, and counting judges in the part. */
const fewest = 5

export type GuardedPart = {
  partId: string
  /** null with `isTooFew` false: undefined for these sheets. */
  kendallW: number | null
  /** The part has too few counting judges or units: nothing is said of any judge. */
  isTooFew: boolean
  /** From lenient to severe, so that the order tells no judge. */
  judges: JudgeFigures[]
  /** Judges who scored too few units, in no order that tells them. */
  tooFew: string[]
}

/** `table` is that of the same part. */
export function guardPart({ partId, kendallW, judges }: PartDiagnosis, table: SheetTable | undefined): GuardedPart {
  const counts = countUnits(table)
  const isTooFew = judges.length < fewest || (table?.scores.length ?? 0) < fewest
  const hasEnough = ({ judgeId }: JudgeFigures) => !isTooFew && (counts.get(judgeId) ?? 0) >= fewest
  return {
    partId,
    kendallW: isTooFew ? null : kendallW,
    isTooFew,
    judges: judges.filter(hasEnough).sort((left, right) => right.severity - left.severity),
    tooFew: judges.filter((figures) => !hasEnough(figures)).map(({ judgeId }) => judgeId),
  }
}

/** Units for which the judge has a counting sheet. */
function countUnits(table: SheetTable | undefined): ReadonlyMap<string, number> {
  return new Map(
    table?.groups.flatMap(({ judges }) =>
      judges.map(({ judgeId, cells }): [string, number] => [
        judgeId,
        cells.filter(({ state }) => state === 'counted' || state === 'dropped').length,
      ]),
    ) ?? [],
  )
}
