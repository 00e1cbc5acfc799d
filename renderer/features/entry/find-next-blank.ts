import type { ContestEntry } from '../../state/entry/contest-entry'
import type { EntryPart } from '../../state/entry/entry-contest'
import { type CellTarget, findProblem, readTarget } from '../../state/entry/sheet-cells'
import type { Summarize } from '../../state/entry/summaries'
import type { EntryPlace } from './entry-place'
import { listAddresses } from './grid-model'

export type BlankCell = { place: EntryPlace; row: number; target: CellTarget }

/**
 * The next cell that is blank or wrong among those that count, sheet by sheet from the given row on: first the rest of
 * this judge (or unit), then the others in order, at last what was passed over at the start. null: all is entered.
 */
export function findNextBlank(
  entry: ContestEntry,
  part: EntryPart,
  place: EntryPlace,
  from: { row: number; target: CellTarget | null },
  summarize: Summarize,
): BlankCell | null {
  const contest = entry.contest()
  const ids = place.view === 'judge' ? part.judges.map(({ id }) => id) : contest.definition.unitIds
  const start = Math.max(0, ids.indexOf(place.view === 'judge' ? place.judgeId : place.unitId))
  const targets = listTargets(part)
  const begin = targets.findIndex((target) => isSameTarget(target, from.target))
  for (let turn = 0; turn <= ids.length; turn += 1) {
    const id = ids[(start + turn) % ids.length] ?? ''
    const there = place.view === 'judge' ? { ...place, judgeId: id } : { ...place, unitId: id }
    for (const [row, address] of listAddresses(contest, part, there).entries()) {
      if (turn === 0 && row < from.row) continue
      const { state } = summarize(part, address)
      if (state === 'complete' || state === 'abstained' || state === 'recused' || state === 'void') continue
      const sheet = entry.book.sheet(address)
      for (const [position, target] of targets.entries()) {
        if (turn === 0 && row === from.row && position <= begin) continue
        if (target.kind === 'item' && !contest.isApplicable(address.unitId, target.itemId)) continue
        const isOpen = readTarget(sheet, target) === null || findProblem(sheet, part, target) !== null
        if (isOpen) return { place: there, row, target }
      }
    }
  }
  return null
}

/** The cells that make a sheet count. */
function listTargets({ part, items }: EntryPart): CellTarget[] {
  return part.entry === 'total' ? [{ kind: 'total' }] : items.map((item) => ({ kind: 'item', itemId: item.id }))
}

export function isSameTarget(left: CellTarget | null, right: CellTarget | null): boolean {
  if (left === null || right === null || left.kind !== right.kind) return left === right
  return left.kind !== 'item' || right.kind !== 'item' || left.itemId === right.itemId
}
