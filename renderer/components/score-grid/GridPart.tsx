import type { HTMLAttributes } from 'react'

type Role = 'grid' | 'row' | 'rowheader' | 'columnheader' | 'gridcell'

/**
 * An element of the composite grid. The textarea beside the grid keeps the focus and names the active cell, so that no
 * part is focused itself; table elements cannot be used, since rows are placed one by one.
 */
export function GridPart(properties: HTMLAttributes<HTMLDivElement> & { role: Role }) {
  return <div {...properties} />
}
