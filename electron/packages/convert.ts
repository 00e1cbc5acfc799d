import type { ContestRecord, Sheet } from '../../shared/model/contest'
import { toHundredths } from '../../shared/model/decimal'
import type { PackageContest, PackageSheet } from '../../shared/model/package'

/**
 * A contest of a package as the input of scoring: marks and totals in hundredths.
 * `marks` have no prototype, so that an item id such as `constructor` is blank where nothing was typed.
 */
export function toContestRecord(contest: PackageContest): ContestRecord {
  const { sheets, publications: _, ...definition } = contest
  return { definition, sheets: sheets.map(toSheet) }
}

function toSheet(sheet: PackageSheet): Sheet {
  const marks: Record<string, number> = Object.create(null)
  for (const [itemId, mark] of Object.entries(sheet.marks)) marks[itemId] = toHundredths(mark)
  const { judgeId, unitId, partId, abstained, total } = sheet
  return { judgeId, unitId, partId, abstained, marks, total: total === undefined ? null : toHundredths(total) }
}
