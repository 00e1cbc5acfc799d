import type { SheetTable } from '../../../shared/scoring'

export type MissingSheet = { judgeId: string; unitId: string; partId: string; state: 'blank' | 'incomplete' }

/** Sheets that are blank or incomplete, by part and judge in the contest's order of units. */
export function listMissing(unitIds: readonly string[], tables: readonly SheetTable[]): MissingSheet[] {
  return tables.flatMap((table) =>
    table.groups.flatMap((group) =>
      group.judges.flatMap(({ judgeId, cells }) =>
        cells.flatMap(({ state }, index) =>
          state === 'blank' || state === 'incomplete'
            ? [{ judgeId, unitId: unitIds[index] ?? '', partId: table.partId, state }]
            : [],
        ),
      ),
    ),
  )
}

/** The same sheets together by judge or by unit, groups in the order of their first sheet, or of `order`. */
export function groupMissing(
  missing: readonly MissingSheet[],
  by: 'judgeId' | 'unitId',
  order: readonly string[],
): { id: string; sheets: MissingSheet[] }[] {
  const groups = new Map<string, MissingSheet[]>(order.map((id) => [id, []]))
  for (const sheet of missing) groups.set(sheet[by], [...(groups.get(sheet[by]) ?? []), sheet])
  return [...groups].filter(([, sheets]) => sheets.length > 0).map(([id, sheets]) => ({ id, sheets }))
}
