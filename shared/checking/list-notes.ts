/** What is noted of printed sheets, in words and in the order of the pile: the same on screen and in the printed record. */
import type { ContestDefinition } from '../model/contest'
import type { Paper, SheetNote, SheetRemark } from '../model/sheet-note'

export const remarkNames: Record<SheetRemark, string> = {
  altered: '涂改',
  'missing-items': '缺项',
  illegible: '字迹不清',
}

/** `reason` is null where the paper counts. */
export type NoteLine = { paper: Paper; name: string; remarks: string; reason: string | null }

/** @param unitName the unit's name in the campaign */
export function listNotes(
  { judges, unitIds }: ContestDefinition,
  notes: readonly SheetNote[],
  unitName: (unitId: string) => string,
): NoteLine[] {
  const judgePlaces = new Map(judges.map(({ id }, index) => [id, index]))
  const unitPlaces = new Map(unitIds.map((id, index) => [id, index]))
  const labels = new Map(judges.map(({ id, label }) => [id, label]))
  const placeOf = ({ judgeId, unitId }: SheetNote) =>
    (judgePlaces.get(judgeId) ?? judges.length) * (unitIds.length + 1) + (unitPlaces.get(unitId ?? '') ?? 0)
  return notes
    .toSorted((left, right) => placeOf(left) - placeOf(right))
    .map(({ judgeId, unitId, remarks, void: voided }) => {
      const label = labels.get(judgeId) ?? judgeId
      return {
        paper: { judgeId, unitId },
        name: unitId === null ? label : `${label}·${unitName(unitId)}`,
        remarks: describeRemarks(remarks),
        reason: voided?.reason ?? null,
      }
    })
}

/** 涂改、缺项, in the order of the form; empty where nothing is noted. */
export function describeRemarks(remarks: readonly SheetRemark[]): string {
  return (Object.keys(remarkNames) as SheetRemark[])
    .filter((remark) => remarks.includes(remark))
    .map((remark) => remarkNames[remark])
    .join('、')
}

/** 评委03（涂改）；评委05·甲村（未签名）. */
export function describeVoided(lines: readonly NoteLine[]): string {
  return lines.flatMap(({ name, reason }) => (reason === null ? [] : [`${name}（${reason}）`])).join('；')
}
