import { type Hundredths, toHundredths } from '../model/decimal'
import type { Item } from '../model/rubric'

/** How many of a sheet's applicable items are marked, and their sum so far; deduction items are turned round. */
export type AddedUp = { count: number; applicable: number; sum: Hundredths }

/** @param items of the sheet's part; those that do not apply to its unit are left out by `isApplicable` */
export function addUp(
  items: readonly Item[],
  isApplicable: (item: Item) => boolean,
  marks: Readonly<Record<string, Hundredths>>,
): AddedUp {
  const added: AddedUp = { count: 0, applicable: 0, sum: 0 }
  for (const item of items) {
    if (!isApplicable(item)) continue
    added.applicable += 1
    const mark = Object.hasOwn(marks, item.id) ? marks[item.id] : undefined
    if (mark === undefined) continue
    added.count += 1
    added.sum += item.kind === 'deduct' ? toHundredths(item.max) - mark : mark
  }
  return added
}

/** What the judge wrote at the foot of the paper less the sum of the marks; null unless both are whole. */
export function compareTotal({ count, applicable, sum }: AddedUp, written: Hundredths | null): Hundredths | null {
  return written !== null && applicable > 0 && count === applicable ? written - sum : null
}
