import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useMemo } from 'react'
import type { GridColumn } from './grid-types'
import type { CellPosition } from './selection'

export const rowHeight = 28
export const headingHeight = 72

/** Up to this many cells all rows are drawn. */
const plainLimit = 1500
/** Rows drawn above and below the visible ones in larger grids. */
const overscan = 40

/** Where columns begin, which rows are drawn, and how to bring a cell into view. */
export function useGridLayout(
  scroller: RefObject<HTMLDivElement | null>,
  rowCount: number,
  columns: readonly GridColumn[],
  headerWidth: number,
  activeRow: number,
) {
  const starts = useMemo(() => {
    let left = 0
    return columns.map(({ width }) => {
      left += width
      return left - width
    })
  }, [columns])
  const width = headerWidth + columns.reduce((sum, column) => sum + column.width, 0)
  const isPlain = rowCount * (columns.length + 1) <= plainLimit

  const virtualizer = useVirtualizer({
    count: isPlain ? 0 : rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: 0,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(activeRow) ? shown : [...shown, activeRow].sort((left, right) => left - right)
    },
  })
  const drawn = isPlain
    ? Array.from({ length: rowCount }, (_, row) => row)
    : virtualizer.getVirtualItems().map((item) => item.index)

  const countVisibleRows = useCallback(() => {
    const height = (scroller.current?.clientHeight ?? 0) - headingHeight
    return Math.max(1, Math.floor(height / rowHeight) - 1)
  }, [scroller])

  const reveal = useCallback(
    ({ row, column }: CellPosition) => {
      const box = scroller.current
      const columnWidth = columns[column]?.width ?? 0
      if (box === null) return
      const top = row * rowHeight
      const height = box.clientHeight - headingHeight
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
      const left = starts[column] ?? 0
      const room = box.clientWidth - headerWidth
      if (left < box.scrollLeft) box.scrollLeft = left
      else if (left + columnWidth > box.scrollLeft + room) box.scrollLeft = left + columnWidth - room
    },
    [scroller, columns, starts, headerWidth],
  )
  return { starts, width, height: headingHeight + rowCount * rowHeight, drawn, countVisibleRows, reveal }
}
