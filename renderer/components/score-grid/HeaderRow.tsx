import { memo } from 'react'
import { GridPart } from './GridPart'
import type { GridColumn } from './grid-types'
import styles from './ScoreGrid.module.css'

type Properties = {
  gridId: string
  corner: string
  columns: readonly GridColumn[]
  starts: readonly number[]
  headerWidth: number
  activeColumn: number
}

/** The headings; they stay at the top while the rows scroll. */
export const HeaderRow = memo(function HeaderRow(properties: Properties) {
  const { gridId, corner, columns, starts, headerWidth, activeColumn } = properties
  return (
    <GridPart role="row" aria-rowindex={1} className={styles.headerRow}>
      <GridPart role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: headerWidth }}>
        {corner}
      </GridPart>
      {columns.map((column, position) => (
        <GridPart
          key={column.id}
          role="columnheader"
          aria-colindex={position + 2}
          aria-labelledby={`${gridId}-column-${position}`}
          title={column.title}
          className={position === activeColumn ? `${styles.heading} ${styles.activeHeader}` : styles.heading}
          style={{ left: headerWidth + (starts[position] ?? 0), width: column.width }}
        >
          <span id={`${gridId}-column-${position}`} className={styles.headingName}>
            {column.name}
          </span>
          <span className={styles.headingHint}>{column.hint}</span>
        </GridPart>
      ))}
    </GridPart>
  )
})
