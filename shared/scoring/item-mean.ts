/** Means of single items (scoring.md §4): for ties and for the feedback to the units. */
import { blank, type PartColumns } from './columns'
import { fromHundredths, mean, type Rational } from './rational'
import type { SheetState } from './sheet-state'

/**
 * Plain mean of an item over the unit's counting sheets before trimming, deduction items turned round; null where the item
 * does not apply or nobody marked it. In a part that counts totals only, sheets without a mark for the item are passed over.
 */
export function itemMean(
  columns: PartColumns,
  item: number,
  unit: number,
  states: readonly SheetState[],
): Rational | null {
  const count = columns.items.length
  if (columns.applicable[unit * count + item] === 0) return null
  const marks = states.flatMap((state, judge) => {
    const mark = columns.marks[(unit * columns.judges.length + judge) * count + item] ?? blank
    return state === 'counted' && mark !== blank ? [mark] : []
  })
  return marks.length === 0 ? null : mean(marks.map(fromHundredths))
}
