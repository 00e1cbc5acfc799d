import { findProblem, readTarget } from '../../state/entry/sheet-cells'
import { texts } from './texts'
import type { Pile } from './use-pile'

/** Whose mark in which column does not count, and why; empty when the cell is in order. */
export function describeProblem({ entry, part, addresses, rows, columns }: Pile, row: number, column: number): string {
  const address = addresses[row]
  const shown = columns[column]
  if (address === undefined || shown === undefined || shown.target === null) return ''
  const sheet = entry.book.sheet(address)
  const problem = findProblem(sheet, part, shown.target)
  if (problem === null) return ''
  return texts.invalid(rows[row]?.name ?? '', shown.column.name, readTarget(sheet, shown.target) ?? '', problem)
}
