/** Sheets that are still awaited: blank or incomplete ones of judges who score the unit. */
import type { SheetTable } from './tabulate'

export type MissingSheet = { judgeId: string; unitId: string; partId: string; state: 'blank' | 'incomplete' }

/** @param unitIds the contest's units, as in its definition */
export function listMissingSheets(unitIds: readonly string[], tables: readonly SheetTable[]): MissingSheet[] {
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
