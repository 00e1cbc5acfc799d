import {
  type FocusEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { GridPart } from './GridPart'
import type { GridColumn, GridHandle, GridRow, ReadCell } from './grid-types'
import { HeaderRow } from './HeaderRow'
import { Row } from './Row'
import styles from './ScoreGrid.module.css'
import type { CellPosition } from './selection'
import { type GridEvents, useGridEditor } from './use-grid-editor'
import { headingHeight, rowHeight, useGridLayout } from './use-grid-layout'

type Properties = GridEvents & {
  ref: Ref<GridHandle>
  label: string
  /** Name of the field that takes the typed text. */
  inputLabel: string
  /** Heading of the row names. */
  corner: string
  /** What the rows belong to; with another scope every row is drawn again. */
  scope: string
  rows: readonly GridRow[]
  columns: readonly GridColumn[]
  headerWidth: number
  readCell: ReadCell
  /** Something beside the grid is being answered first: no key and no click comes in. */
  isPaused?: boolean
}

/**
 * A grid for entering numbers by keyboard. One always focused textarea lies over the active cell and is the editor;
 * cells are real elements named by their row and column. Texts are handed out as typed and shown as `readCell` gives them.
 */
export function ScoreGrid(properties: Properties) {
  const { ref, label, inputLabel, corner, scope, rows, columns, headerWidth, readCell, isPaused = false } = properties
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const visibleRows = useRef<() => number>(() => 1)
  const size = { rows: rows.length, columns: columns.length }
  const editor = useGridEditor(size, readCell, properties, input, () => visibleRows.current())
  const { active, range, mode } = editor
  const layout = useGridLayout(scroller, rows.length, columns, headerWidth, active.row)
  const { reveal, countVisibleRows } = layout

  const focus = () => input.current?.focus({ preventScroll: true })
  useImperativeHandle(ref, () => ({
    focus,
    commit: editor.commit,
    goTo: (row, column) => {
      editor.moveTo({ row, column })
      focus()
    },
  }))
  useEffect(() => {
    visibleRows.current = countVisibleRows
  }, [countVisibleRows])
  useEffect(() => input.current?.focus({ preventScroll: true }), [])
  const activeLeft = layout.starts[active.column] ?? 0
  /** Row names stay at the left without a sticky layer per row; the textarea never lies over them. */
  const followScroll = useCallback(() => {
    const box = scroller.current
    if (box === null) return
    box.style.setProperty('--scroll-left', `${box.scrollLeft}px`)
    box.style.setProperty('--covered', `${Math.max(0, box.scrollLeft - activeLeft)}px`)
  }, [activeLeft])
  useLayoutEffect(() => {
    reveal({ row: active.row, column: active.column })
    followScroll()
  }, [reveal, followScroll, active.row, active.column])

  const select = (event: MouseEvent, extend: boolean) => {
    const position = findCell(event.target)
    if (position === null) return
    event.preventDefault()
    editor.commit()
    editor.moveTo(position, extend)
    focus()
  }
  const onMouseMove = (event: MouseEvent) => {
    if (event.buttons !== 1 || mode !== 'ready') return
    const position = findCell(event.target)
    if (position !== null && (position.row !== active.row || position.column !== active.column)) {
      editor.moveTo(position, true)
    }
  }
  /** Another window in front is no end of typing: what follows belongs to the same number. */
  const onBlur = (event: FocusEvent) => {
    if (document.activeElement !== event.target) editor.commit()
  }
  return (
    <div ref={scroller} className={styles.scroller} data-grid="" onScroll={followScroll}>
      <GridPart
        role="grid"
        id={gridId}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        className={styles.grid}
        style={{ width: layout.width, height: layout.height }}
        onMouseDown={(event) => event.button === 0 && select(event, event.shiftKey)}
        onMouseMove={onMouseMove}
        onDoubleClick={editor.edit}
      >
        <HeaderRow
          gridId={gridId}
          corner={corner}
          columns={columns}
          starts={layout.starts}
          headerWidth={headerWidth}
          activeColumn={active.column}
        />

        {layout.drawn.map((index) => {
          const row = rows[index]
          const isSelected = index >= range.top && index <= range.bottom
          return (
            row !== undefined && (
              <Row
                key={row.id}
                gridId={gridId}
                scope={scope}
                index={index}
                top={headingHeight + index * rowHeight}
                row={row}
                columns={columns}
                starts={layout.starts}
                headerWidth={headerWidth}
                activeColumn={index === active.row ? active.column : -1}
                selectedFrom={isSelected ? range.left : -1}
                selectedTo={isSelected ? range.right : -1}
                readCell={readCell}
              />
            )
          )
        })}
      </GridPart>
      <textarea
        ref={input}
        inert={isPaused}
        aria-label={inputLabel}
        aria-controls={gridId}
        aria-activedescendant={`${gridId}-cell-${active.row}-${active.column}`}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        className={mode === 'ready' ? styles.input : `${styles.input} ${styles.typing}`}
        style={{
          top: headingHeight + active.row * rowHeight,
          left: headerWidth + (layout.starts[active.column] ?? 0),
          width: columns[active.column]?.width ?? 0,
        }}
        onKeyDown={editor.onKeyDown}
        onInput={() => {
          editor.onInput()
          reveal(active)
        }}
        onCompositionStart={editor.onInput}
        onCopy={editor.onCopy}
        onCut={editor.onCopy}
        onPaste={editor.onPaste}
        onBlur={onBlur}
      />
    </div>
  )
}

function findCell(target: EventTarget): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
