import type { SheetAddress } from '../model/check'
import type { ContestDefinition } from '../model/contest'
import { type StoredSheet, totalKey } from '../model/record'
import { listItems } from '../model/rubric'
import { addressKey, listPile } from './pile-order'

/** A text in a cell of the grid that does not fit the rubric and is not counted; `cell` is the item, "" for the total. */
export type RejectedText = SheetAddress & { cell: string; text: string }

/**
 * Rejected texts that someone can still put right, in the order of the pile. Left out is what no grid shows or counts: items
 * that the rubric no longer has or that do not apply to the unit, abstained sheets, judges who withdrew or are recused.
 */
export function listRejected(definition: ContestDefinition, sheets: readonly StoredSheet[]): RejectedText[] {
  const marred = sheets.filter(({ rejected, abstained }) => !abstained && Object.keys(rejected).length > 0)
  if (marred.length === 0) return []
  const byAddress = new Map(marred.map((sheet) => [addressKey(sheet), sheet]))
  const exempt = new Set(definition.notApplicable.map(({ unitId, itemId }) => JSON.stringify([unitId, itemId])))
  const cellsOf = new Map(
    definition.parts.map((part) => [
      part.id,
      part.entry === 'total' ? [totalKey] : [...listItems(part).map((item) => item.id), totalKey],
    ]),
  )
  return listPile(definition).flatMap((address) => {
    const rejected = byAddress.get(addressKey(address))?.rejected ?? {}
    const cells = cellsOf.get(address.partId) ?? []
    return cells
      .filter((cell) => Object.hasOwn(rejected, cell) && !exempt.has(JSON.stringify([address.unitId, cell])))
      .map((cell) => ({ ...address, cell, text: rejected[cell] ?? '' }))
  })
}
