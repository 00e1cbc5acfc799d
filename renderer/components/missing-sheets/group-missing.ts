import type { MissingSheet } from '../../../shared/scoring'

/** Missing sheets together by judge or by unit, groups in the order of their first sheet, or of `order`. */
export function groupMissing(
  missing: readonly MissingSheet[],
  by: 'judgeId' | 'unitId',
  order: readonly string[],
): { id: string; sheets: MissingSheet[] }[] {
  const groups = new Map<string, MissingSheet[]>(order.map((id) => [id, []]))
  for (const sheet of missing) groups.set(sheet[by], [...(groups.get(sheet[by]) ?? []), sheet])
  return [...groups].filter(([, sheets]) => sheets.length > 0).map(([id, sheets]) => ({ id, sheets }))
}
