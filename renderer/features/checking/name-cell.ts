import type { CellName } from '../../../shared/model/check'
import { totalKey } from '../../../shared/model/record'
import type { EntryPart } from '../../state/entry/entry-contest'
import { texts } from './texts'

/** The name of a cell as it stands on the paper form. */
export function nameCell(part: EntryPart | undefined, cell: CellName): string {
  if (cell === null) return texts.abstained
  if (cell === totalKey) return part?.part.entry === 'total' ? texts.onlyTotal : texts.total
  return part?.items.find((item) => item.id === cell)?.name ?? cell
}

/** What stands in a cell, in words where it is no number. */
export function describeCell(cell: CellName, text: string | null): string {
  if (cell === null) return text === null ? texts.double.notAbstained : texts.abstained
  return text ?? texts.blank
}
