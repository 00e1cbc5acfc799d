/** The numbers that judges typed: one column an item, or the total alone where a part has `entry: "total"` (scoring.md §7). */
import { type Hundredths, toHundredths } from '../../model/decimal'
import type { Cells, PartColumns } from '../columns'

export type MarkColumn = {
  itemId: string | null
  /** Position among the part's items; null is the total. */
  item: number | null
  isDeduction: boolean
  max: Hundredths
  step: Hundredths
  /** Marks in hundredths, deduction items turned round; written to only by who puts the old value back at once. */
  cells: Cells
  /** Where in `cells` the mark of a unit and a judge stands. */
  find(unit: number, judge: number): number
  appliesTo(unit: number): boolean
}

export function listMarkColumns(columns: PartColumns): MarkColumn[] {
  const judgeCount = columns.judges.length
  const itemCount = columns.items.length
  if (columns.part.entry === 'total') {
    return [
      {
        itemId: null,
        item: null,
        isDeduction: false,
        max: columns.fullMarks,
        step: toHundredths(columns.part.totalStep),
        cells: columns.totals,
        find: (unit, judge) => unit * judgeCount + judge,
        appliesTo: () => true,
      },
    ]
  }
  return columns.items.map(({ id, kind, max, step }, item) => ({
    itemId: id,
    item,
    isDeduction: kind === 'deduct',
    max: toHundredths(max),
    step: toHundredths(step),
    cells: columns.marks,
    find: (unit, judge) => (unit * judgeCount + judge) * itemCount + item,
    appliesTo: (unit) => columns.applicable[unit * itemCount + item] === 1,
  }))
}
