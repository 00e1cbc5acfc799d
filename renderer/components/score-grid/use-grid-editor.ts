import { type ClipboardEvent, type KeyboardEvent, type RefObject, useReducer, useRef } from 'react'
import type { ClipboardTable } from '../table-reading/clipboard-table'
import { readClipboard } from '../table-reading/read-clipboard'
import { formatTsv } from '../table-reading/tsv'
import { clearRange, findSingle, pasteBlock, readRange } from './block-edits'
import type { EditSource, GridEdit, GridReport, ReadCell } from './grid-types'
import { type GridAction, type GridMode, readKey } from './keyboard'
import {
  type CellPosition,
  clampPosition,
  findNextEntry,
  type GridSize,
  type Range,
  rangeOf,
  type Selection,
  select,
} from './selection'

export type GridEvents = {
  onEdit(edits: GridEdit[], source: EditSource): void
  /** A block of more than one cell, to be looked at before anything is written; without this it is written at once. */
  onBlock?: ((table: ClipboardTable, range: Range) => void) | undefined
  onUndo(): void
  onRedo(): void
  onActive(position: CellPosition): void
  onReport(report: GridReport): void
}

type Editor = { selection: Selection; mode: GridMode }

const origin = { row: 0, column: 0 }

/** What is selected and typed. The text itself lives in the always focused textarea, so that no key is lost. */
export function useGridEditor(
  size: GridSize,
  readCell: ReadCell,
  events: GridEvents,
  input: RefObject<HTMLTextAreaElement | null>,
  countVisibleRows: () => number,
) {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const editor = useRef<Editor>({ selection: { active: origin, anchor: origin }, mode: 'ready' })
  const ui = editor.current
  const active = clampPosition(ui.selection.active, size)
  const range = rangeOf({ active, anchor: clampPosition(ui.selection.anchor, size) })

  const moveTo = (target: CellPosition, extend = false) => {
    ui.selection = select({ active, anchor: ui.selection.anchor }, target, size, extend)
    draw()
    events.onActive(ui.selection.active)
  }
  const endTyping = (): string => {
    const text = input.current?.value ?? ''
    if (input.current !== null) input.current.value = ''
    ui.mode = 'ready'
    draw()
    return text
  }
  const commit = () => {
    if (ui.mode === 'ready') return
    const to = endTyping().replace(/\s+/g, ' ').trim().slice(0, 200)
    const from = readCell(active.row, active.column).text
    if (to !== from) events.onEdit([{ ...active, from, to }], 'typed')
  }
  const startTyping = (mode: GridMode): boolean => {
    const { lock } = readCell(active.row, active.column)
    if (lock !== null) {
      if (input.current !== null) input.current.value = ''
      events.onReport({ kind: 'locked', row: active.row, reason: lock })
      return false
    }
    ui.mode = mode
    draw()
    return true
  }
  const edit = () => {
    const field = input.current
    if (field === null || ui.mode !== 'ready' || !startTyping('editing')) return
    field.value = readCell(active.row, active.column).text
    field.setSelectionRange(field.value.length, field.value.length)
  }
  const canEnter = ({ row, column }: CellPosition) => readCell(row, column).lock === null

  const perform = (action: GridAction): boolean => {
    if (action.kind === 'cancel') endTyping()
    else if (action.kind === 'edit') edit()
    else if (action.kind === 'undo') events.onUndo()
    else if (action.kind === 'redo') events.onRedo()
    else if (action.kind === 'clear') {
      const edits = clearRange(range, readCell)
      if (edits.length > 0) events.onEdit(edits, 'typed')
    } else if (action.kind === 'select-all') {
      ui.selection = { active, anchor: origin }
      moveTo({ row: size.rows - 1, column: size.columns - 1 }, true)
    } else if (action.kind === 'walk') return walk(action.walk, action.direction)
    else {
      commit()
      moveTo(targetOf(action, active, countVisibleRows()), action.extend)
    }
    return true
  }
  /** At the end Enter stays and says so; Tab leaves the grid. */
  const walk = (way: 'columns' | 'rows', direction: 1 | -1): boolean => {
    commit()
    const next = findNextEntry(active, way, direction, size, canEnter)
    if (next !== null) moveTo(next)
    else if (way === 'columns') events.onReport({ kind: 'end' })
    return next !== null || way === 'columns'
  }

  const paste = (table: ClipboardTable, isSingle: boolean) => {
    if (!isSingle && events.onBlock !== undefined) return events.onBlock(table, range)
    const { edits, report } = pasteBlock(table.rows, range, size, readCell)
    if (edits.length > 0) events.onEdit(edits, 'pasted')
    events.onReport(report)
  }

  return {
    active,
    range,
    mode: ui.mode,
    moveTo,
    commit,
    edit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.keyCode === 229) return
      const action = readKey(event, ui.mode)
      if (action !== null && perform(action)) event.preventDefault()
    },
    onInput: () => {
      if (ui.mode === 'ready') startTyping('typing')
    },
    onCopy: (event: ClipboardEvent) => {
      if (ui.mode !== 'ready') return
      event.preventDefault()
      event.clipboardData.setData('text/plain', formatTsv(readRange(range, readCell)))
      if (event.type === 'cut') perform({ kind: 'clear' })
    },
    onPaste: (event: ClipboardEvent) => {
      const table = readClipboard(event.clipboardData)
      const isSingle = findSingle(table.rows) !== null
      if (ui.mode !== 'ready' && isSingle) return
      event.preventDefault()
      if (ui.mode !== 'ready') endTyping()
      if (table.isTooLarge) events.onReport({ kind: 'too-large' })
      else if (table.rows.length > 0) paste(table, isSingle)
    },
  }
}

type MoveAction = Extract<GridAction, { extend: boolean }>

function targetOf(action: MoveAction, active: CellPosition, visibleRows: number): CellPosition {
  if (action.kind === 'move') return { row: active.row + action.rows, column: active.column + action.columns }
  if (action.kind === 'page') return { row: active.row + action.direction * visibleRows, column: active.column }
  const rows = { first: 0, same: active.row, last: Number.MAX_SAFE_INTEGER }
  return { row: rows[action.row], column: action.column === 'first' ? 0 : Number.MAX_SAFE_INTEGER }
}
