import { totalKey } from '../../../shared/model/record'
import { readCell, writeCell } from '../../../shared/model/sheet-cell'
import type { SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { type CompiledRubric, findLimits } from '../repositories/contest-cache'

/** A cell and the text in it: judge, unit, part, item ("" for the total), text. */
type Cell = [judgeId: string, unitId: string, partId: string, itemId: string, text: string]

/**
 * Reads every cell of the sheets again under a changed rubric: marks that no longer fit become rejected texts, and
 * rejected texts that fit now become marks. Nothing is dropped.
 */
export async function refitSheets(
  database: StoreDatabase,
  sheets: readonly SheetRow[],
  rubric: CompiledRubric,
): Promise<{ rejected: Cell[]; accepted: Cell[] }> {
  const rejected: Cell[] = []
  const accepted: Cell[] = []
  const changed: SheetRow[] = []
  for (const stored of sheets) {
    const sheet = structuredClone(stored)
    const part = rubric.parts.get(sheet.partId)
    const itemIds = [
      ...Object.keys(stored.marks),
      ...Object.keys(stored.rejected),
      ...(stored.total === null ? [] : [totalKey]),
    ]
    let isChanged = false
    for (const itemId of itemIds) {
      const text = readCell(stored, itemId)
      const wasRejected = Object.hasOwn(stored.rejected, itemId)
      writeCell(sheet, itemId, text, findLimits(part, itemId))
      if (text === null || wasRejected === Object.hasOwn(sheet.rejected, itemId)) continue
      const cell: Cell = [sheet.judgeId, sheet.unitId, sheet.partId, itemId, text]
      if (wasRejected) accepted.push(cell)
      else rejected.push(cell)
      isChanged = true
    }
    if (isChanged) changed.push(sheet)
  }
  await database.sheets.bulkPut(changed)
  return { rejected, accepted }
}
