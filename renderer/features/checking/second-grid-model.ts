/** The second entry of one judge's sheets as rows and columns of the score grid. */
import { readCheckState } from '../../../shared/checking/count-checks'
import type { SheetAddress } from '../../../shared/model/check'
import { formatHundredths } from '../../../shared/model/decimal'
import type { StoredSheet } from '../../../shared/model/record'
import type { GridBadge, GridCell, GridColumn } from '../../components/score-grid/grid-types'
import type { EntryPart } from '../../state/entry/entry-contest'
import { type CellTarget, findProblem, readTarget } from '../../state/entry/sheet-cells'
import { summarizeSheet } from '../../state/entry/sheet-summary'
import { texts } from './texts'
import type { Checking } from './use-checking'
import type { SecondEntry } from './use-second-entry'

export type SecondColumn = { column: GridColumn; target: CellTarget | null }

/** Items and their sum, or the total where only totals are typed. */
export function listSecondColumns({ part, items, total }: EntryPart): SecondColumn[] {
  const make = (id: string, name: string, hint: string, width: number, target: CellTarget | null): SecondColumn => ({
    column: { id, name, hint, title: [name, hint].join('\n'), width, isComputed: target === null },
    target,
  })
  if (part.entry === 'total') {
    return [make('total', texts.onlyTotal, texts.full(formatHundredths(total.max)), 120, { kind: 'total' })]
  }
  const width = items.length > 8 ? 54 : 76
  const marks = items.map(({ id, name, kind, max }) => {
    const hint = kind === 'deduct' ? texts.deduct(max) : texts.full(max)
    return make(`item ${id}`, name, hint, width, { kind: 'item', itemId: id })
  })
  return [...marks, make('sum', texts.sum, texts.double.computed, 64, null)]
}

/** How far the second entry of a sheet is; `ready` may be compared. */
export type SecondState = 'missing' | 'blank' | 'partial' | 'ready' | 'compared'

export function readSecondState(
  checking: Checking,
  entry: SecondEntry,
  part: EntryPart,
  address: SheetAddress,
): SecondState {
  if (!entry.hasFirst(address)) return 'missing'
  if (entry.checkOf(address)?.confirmed != null) return 'compared'
  const { state } = summarizeSheet(checking.contest, part, address, entry.show(address))
  if (state === 'complete' || state === 'abstained') return 'ready'
  return state === 'blank' ? 'blank' : 'partial'
}

export function describeSecondState(
  state: SecondState,
  entry: SecondEntry,
  address: SheetAddress,
  sheet: StoredSheet | undefined,
): GridBadge {
  if (state !== 'compared') return { text: texts.double.states[state], tone: state === 'ready' ? 'info' : 'muted' }
  const check = entry.checkOf(address)
  const result = check === undefined ? 'agreed' : readCheckState(check, sheet)
  const tones = { agreed: 'good', stale: 'warn', different: 'bad', underway: 'muted' } as const
  return { text: texts.states[result], tone: tones[result] }
}

export function readSecondCell(
  checking: Checking,
  part: EntryPart,
  address: SheetAddress,
  target: CellTarget | null,
  sheet: StoredSheet | undefined,
  state: SecondState,
): GridCell {
  const make = (text: string, lock: string | null, problem: string | null = null): GridCell => ({
    ...{ text, lock, problem, unsaved: null },
  })
  if (target === null) {
    const { sum } = summarizeSheet(checking.contest, part, address, sheet)
    return make(sum === null ? '' : formatHundredths(sum), texts.double.computed)
  }
  if (target.kind === 'item' && !checking.contest.isApplicable(address.unitId, target.itemId)) {
    return make(texts.notApplicable, texts.notApplicable)
  }
  const locks = { missing: texts.double.locks.missing, compared: texts.double.locks.compared }
  const lock = checking.isSealed ? texts.sealed : state === 'missing' || state === 'compared' ? locks[state] : null
  const abstained = sheet?.abstained === true ? texts.double.locks.abstained : null
  return make(readTarget(sheet, target) ?? '', lock ?? abstained, findProblem(sheet, part, target))
}
