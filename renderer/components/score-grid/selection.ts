/** Which cell is active and what is selected; how the keys walk through the cells. */
export type CellPosition = { row: number; column: number }

/** The selection spans from the anchor to the active cell. */
export type Selection = { active: CellPosition; anchor: CellPosition }

export type GridSize = { rows: number; columns: number }

export type Range = { top: number; bottom: number; left: number; right: number }

export function rangeOf({ active, anchor }: Selection): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
}

/** The nearest position inside the grid. */
export function clampPosition(position: CellPosition, size: GridSize): CellPosition {
  return {
    row: Math.max(0, Math.min(size.rows - 1, position.row)),
    column: Math.max(0, Math.min(size.columns - 1, position.column)),
  }
}

/** Moves the active cell; with `extend` the anchor stays. */
export function select(selection: Selection, target: CellPosition, size: GridSize, extend: boolean): Selection {
  const active = clampPosition(target, size)
  return { active, anchor: extend ? clampPosition(selection.anchor, size) : active }
}

/**
 * The next cell to enter: `columns` walks down and then to the top of the next column (Enter), `rows` walks right and
 * then to the next row (Tab). Cells that cannot be entered are passed over; null at the end.
 */
export function findNextEntry(
  from: CellPosition,
  walk: 'columns' | 'rows',
  direction: 1 | -1,
  size: GridSize,
  canEnter: (position: CellPosition) => boolean,
): CellPosition | null {
  const count = size.rows * size.columns
  const inner = walk === 'columns' ? size.rows : size.columns
  const start = walk === 'columns' ? from.column * inner + from.row : from.row * inner + from.column
  for (let index = start + direction; index >= 0 && index < count; index += direction) {
    const outer = Math.floor(index / inner)
    const position = walk === 'columns' ? { row: index % inner, column: outer } : { row: outer, column: index % inner }
    if (canEnter(position)) return position
  }
  return null
}
