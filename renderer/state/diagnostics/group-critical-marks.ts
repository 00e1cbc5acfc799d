import type { CriticalMark } from '../../../shared/scoring'
import type { CriticalGroup } from './diagnosis-messages'

/** Counts by judge, in the order of the marks. */
export function groupCriticalMarks(marks: readonly CriticalMark[]): CriticalGroup[] {
  const judges = new Map<string, { markCount: number; sheets: Set<string> }>()
  for (const { judgeId, unitId, partId } of marks) {
    const judge = judges.get(judgeId) ?? { markCount: 0, sheets: new Set<string>() }
    judges.set(judgeId, judge)
    judge.markCount += 1
    judge.sheets.add(JSON.stringify([unitId, partId]))
  }
  return [...judges].map(([judgeId, { markCount, sheets }]) => ({ judgeId, markCount, sheetCount: sheets.size }))
}
