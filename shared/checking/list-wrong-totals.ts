import type { SheetAddress } from '../model/check'
import type { ContestDefinition, Sheet } from '../model/contest'
import type { Hundredths } from '../model/decimal'
import { listItems } from '../model/rubric'
import type { Paper } from '../model/sheet-note'
import { addUp, compareTotal } from './add-up'
import { addressKey, listPile } from './pile-order'

/** A sheet whose written total is not the sum of its marks. */
export type WrongTotal = SheetAddress & { written: Hundredths; sum: Hundredths }

/** In the order of the pile. Left out are abstained sheets and those with blank items: there is nothing to compare yet. */
export function listWrongTotals(
  definition: ContestDefinition,
  sheets: readonly Sheet[],
  voidPapers: readonly Paper[] = [],
): WrongTotal[] {
  const written = new Map(
    sheets.filter(({ abstained, total }) => !abstained && total !== null).map((sheet) => [addressKey(sheet), sheet]),
  )
  if (written.size === 0) return []
  const items = new Map(definition.parts.map((part) => [part.id, listItems(part)]))
  const exempt = new Set(definition.notApplicable.map(({ unitId, itemId }) => JSON.stringify([unitId, itemId])))
  return listPile(definition, voidPapers).flatMap((address) => {
    const sheet = written.get(addressKey(address))
    if (sheet === undefined || sheet.total === null) return []
    const isApplicable = ({ id }: { id: string }) => !exempt.has(JSON.stringify([address.unitId, id]))
    const added = addUp(items.get(address.partId) ?? [], isApplicable, sheet.marks)
    const difference = compareTotal(added, sheet.total)
    return difference === null || difference === 0 ? [] : [{ ...address, written: sheet.total, sum: added.sum }]
  })
}
