import type { Pile } from '../use-pile'

/** The names of the grid that a pasted block may carry. */
export type PasteGrid = {
  rows: readonly string[]
  columns: readonly { name: string; kind: 'item' | 'total' | 'sum' }[]
  /** The part is scored by its total alone. */
  hasTotalOnly: boolean
}

export function describeGrid({ rows, columns, part }: Pick<Pile, 'rows' | 'columns' | 'part'>): PasteGrid {
  return {
    rows: rows.map(({ name }) => name),
    columns: columns.map(({ column, target }) => ({
      name: column.name,
      kind: target === null ? 'sum' : target.kind === 'total' ? 'total' : 'item',
    })),
    hasTotalOnly: part.part.entry === 'total',
  }
}
