import { formatHundredths, toHundredths } from '../../shared/model/decimal'
import type { IssueList } from '../../shared/model/issue'
import { findMarkProblem, itemLimits, type MarkLimits, totalLimits } from '../../shared/model/mark-entry'
import type { PackageContest, PackageSheet } from '../../shared/model/package'
import { listItems, type Part } from '../../shared/model/rubric'

type PartLimits = { items: ReadonlyMap<string, MarkLimits>; total: MarkLimits }

/**
 * Finds double sheets, references to what is not there, and marks and totals out of range, off step or none of the
 * grades, also on sheets and items that do not count.
 * @param list at the contest's `sheets`
 */
export function checkSheets(list: IssueList, contest: PackageContest): void {
  const judges = new Set(contest.judges.map((judge) => judge.id))
  const units = new Set(contest.unitIds)
  const parts = new Map(contest.parts.map((part) => [part.id, limitsOf(part)]))
  const partIds = new Set(parts.keys())
  const itemIds = new Set([...parts.values()].flatMap((part) => [...part.items.keys()]))
  const seen = new Map<string, number>()
  for (const [index, sheet] of contest.sheets.entries()) {
    const key = JSON.stringify([sheet.judgeId, sheet.unitId, sheet.partId])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else list.report(`同一评委、同一村(社区)、同一环节有两张评分单，另一张是 sheets[${first}]`, index)
    list.expect('评委', sheet.judgeId, judges, index, 'judgeId')
    list.expect('村(社区)', sheet.unitId, units, index, 'unitId')
    list.expect('环节', sheet.partId, partIds, index, 'partId')
    const part = parts.get(sheet.partId)
    if (part !== undefined) checkFigures(list.within(index), sheet, part, itemIds)
  }
}

function checkFigures(list: IssueList, sheet: PackageSheet, part: PartLimits, itemIds: ReadonlySet<string>): void {
  for (const [itemId, mark] of Object.entries(sheet.marks)) {
    const limits = part.items.get(itemId)
    if (limits !== undefined) checkFigure(list, mark, limits, 'marks', itemId)
    else list.report(itemIds.has(itemId) ? '这个评分项属于别的环节' : `找不到这个评分项：${itemId}`, 'marks', itemId)
  }
  if (sheet.total !== undefined) checkFigure(list, sheet.total, part.total, 'total')
}

function checkFigure(list: IssueList, text: string, limits: MarkLimits, ...segments: string[]): void {
  const value = toHundredths(text)
  const problem = findMarkProblem(value, limits)
  if (problem !== null) list.report(`${formatHundredths(value)} 分不对：${problem}`, ...segments)
}

function limitsOf(part: Part): PartLimits {
  return {
    items: new Map(listItems(part).map((item) => [item.id, itemLimits(item)])),
    total: totalLimits(part),
  }
}
