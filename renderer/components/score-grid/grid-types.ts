/** What the score grid shows and tells. Rows and columns are positions in `rows` and `columns`. */

export type GridColumn = {
  id: string
  name: string
  /** Second line of the heading, such as the full marks. */
  hint: string
  /** Shown on the heading when the mouse rests on it. */
  title: string
  width: number
  /** Computed columns are shown and copied, never entered. */
  isComputed: boolean
}

export type GridBadge = { text: string; tone: 'muted' | 'info' | 'good' | 'warn' | 'bad' }

export type GridRow = {
  id: string
  name: string
  badge: GridBadge | null
  /** Grows with every change of anything the row shows: an unchanged row is not drawn again. */
  version: number
}

export type GridCell = {
  text: string
  /** Why the text is not accepted; it stays visible as typed. */
  problem: string | null
  /** Why nothing can be entered here. */
  lock: string | null
  /** Why the text is not on disk. */
  unsaved: string | null
  /** The text stands on what does not count. */
  isStruck?: boolean
}

export type GridEdit = { row: number; column: number; from: string; to: string }

/** Pasted numbers are taken as they stand; only what a hand typed may leave out the point. */
export type EditSource = 'typed' | 'pasted'

export type GridReport =
  | { kind: 'locked'; row: number; reason: string }
  /** `skipped`: cells that cannot be entered; `outside`: cells beyond the last row or column. */
  | { kind: 'pasted'; cells: number; skipped: number; outside: number }
  /** Nothing was pasted. */
  | { kind: 'too-large' }
  | { kind: 'end' }

export type ReadCell = (row: number, column: number) => GridCell

/** What the screen around the grid may ask of it. */
export type GridHandle = {
  focus(): void
  /** Takes what is being typed into the cell. */
  commit(): void
  goTo(row: number, column: number): void
}
