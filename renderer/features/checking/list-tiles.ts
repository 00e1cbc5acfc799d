/** One sheet as the checker compares it with its paper: every mark as a tile. */
import type { CellName, SheetCheck } from '../../../shared/model/check'
import { formatHundredths } from '../../../shared/model/decimal'
import { type StoredSheet, totalKey } from '../../../shared/model/record'
import type { EntryContest, EntryPart } from '../../state/entry/entry-contest'
import { type CellTarget, findProblem, readTarget } from '../../state/entry/sheet-cells'
import { texts } from './texts'

export type Tile = {
  target: CellTarget
  cell: CellName
  name: string
  hint: string
  /** null: blank. */
  text: string | null
  /** Why the text does not count. */
  problem: string | null
  /** What stood here before this check corrected it; undefined: nothing was corrected. */
  was: string | null | undefined
  /** The unit has no mark for this item. */
  isLocked: boolean
}

/** The marks of a sheet in the order of the paper; where only totals are typed, the total is first and items follow if there are any. */
export function listTiles(
  contest: EntryContest,
  entryPart: EntryPart,
  sheet: StoredSheet,
  check: SheetCheck | undefined,
): Tile[] {
  const { part, items, total } = entryPart
  const make = (target: CellTarget, cell: CellName, name: string, hint: string, isLocked: boolean): Tile => ({
    ...{ target, cell, name, hint, isLocked },
    text: readTarget(sheet, target),
    problem: findProblem(sheet, entryPart, target),
    was: check?.corrections.find((correction) => correction.cell === cell)?.from,
  })
  const marks = items.map((item) => {
    const hint = item.kind === 'deduct' ? texts.deduct(item.max) : texts.full(item.max)
    const isLocked = !contest.isApplicable(sheet.unitId, item.id)
    return make({ kind: 'item', itemId: item.id }, item.id, item.name, hint, isLocked)
  })
  const isTotal = part.entry === 'total'
  const name = isTotal ? texts.onlyTotal : texts.total
  const written = make({ kind: 'total' }, totalKey, name, texts.full(formatHundredths(total.max)), false)
  if (!isTotal) return written.text === null ? marks : [...marks, written]
  return [written, ...marks.filter((tile) => tile.text !== null)]
}
