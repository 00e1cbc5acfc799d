import { memo } from 'react'
import { GridPart } from './GridPart'
import type { GridColumn, GridRow, ReadCell } from './grid-types'
import styles from './ScoreGrid.module.css'

export type RowProperties = {
  gridId: string
  /** What the rows belong to; with another scope every row is drawn again. */
  scope: string
  index: number
  top: number
  row: GridRow
  columns: readonly GridColumn[]
  /** Left edge of each column from the first one. */
  starts: readonly number[]
  headerWidth: number
  /** −1: the active cell is in another row. */
  activeColumn: number
  /** −1: nothing of this row is selected. */
  selectedFrom: number
  selectedTo: number
  readCell: ReadCell
}

/** One row; drawn again only when its version, place or selection changes. */
export const Row = memo(function Row(properties: RowProperties) {
  const { gridId, index, top, row, columns, starts, headerWidth, activeColumn, readCell } = properties
  const nameId = `${gridId}-row-${index}`
  return (
    <GridPart role="row" aria-rowindex={index + 2} className={styles.row} style={{ top }}>
      <GridPart
        role="rowheader"
        aria-colindex={1}
        aria-labelledby={nameId}
        className={activeColumn >= 0 ? `${styles.rowHeader} ${styles.activeHeader}` : styles.rowHeader}
        style={{ width: headerWidth }}
      >
        <span className={styles.rowNumber} aria-hidden="true">
          {index + 1}
        </span>
        <span id={nameId} className={styles.rowName} title={row.name}>
          {row.name}
        </span>
        {row.badge !== null && (
          <span className={`${styles.badge} ${styles[row.badge.tone] ?? ''}`}>{row.badge.text}</span>
        )}
      </GridPart>
      {columns.map((column, position) => (
        <Cell
          key={column.id}
          properties={properties}
          column={column}
          position={position}
          left={headerWidth + (starts[position] ?? 0)}
          cell={readCell(index, position)}
        />
      ))}
    </GridPart>
  )
}, isSameRow)

type CellProperties = {
  properties: RowProperties
  column: GridColumn
  position: number
  left: number
  cell: ReturnType<ReadCell>
}

function Cell({ properties, column, position, left, cell }: CellProperties) {
  const { gridId, index, activeColumn, selectedFrom, selectedTo } = properties
  const isSelected = position >= selectedFrom && position <= selectedTo
  const classes = [
    styles.cell,
    isSelected ? styles.selected : '',
    column.isComputed ? styles.computed : '',
    cell.lock !== null && !column.isComputed ? styles.locked : '',
    cell.problem !== null ? styles.invalid : '',
    cell.unsaved !== null ? styles.unsaved : '',
    cell.isStruck === true ? styles.struck : '',
  ]
  const reasons = [cell.problem, cell.unsaved, column.isComputed ? null : cell.lock].filter((reason) => reason !== null)
  return (
    <GridPart
      role="gridcell"
      id={`${gridId}-cell-${index}-${position}`}
      aria-colindex={position + 2}
      aria-labelledby={`${gridId}-row-${index} ${gridId}-column-${position}`}
      aria-selected={isSelected || position === activeColumn}
      aria-invalid={cell.problem !== null}
      aria-readonly={cell.lock !== null}
      data-row={index}
      data-column={position}
      data-unsaved={cell.unsaved !== null || undefined}
      title={reasons.length === 0 ? undefined : [cell.text, ...reasons].filter((text) => text !== '').join('：')}
      className={classes.filter((name) => name !== '').join(' ')}
      style={{ left, width: column.width }}
    >
      {cell.text}
    </GridPart>
  )
}

function isSameRow(before: RowProperties, after: RowProperties): boolean {
  return (
    before.scope === after.scope &&
    before.index === after.index &&
    before.top === after.top &&
    before.row.id === after.row.id &&
    before.row.version === after.row.version &&
    before.columns === after.columns &&
    before.headerWidth === after.headerWidth &&
    before.activeColumn === after.activeColumn &&
    before.selectedFrom === after.selectedFrom &&
    before.selectedTo === after.selectedTo
  )
}
