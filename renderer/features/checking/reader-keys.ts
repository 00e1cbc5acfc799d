import type { KeyboardEvent } from 'react'
import type { SheetReaderState } from './use-sheet-reader'

const digit = /^[0-9.]$/

/** Keys of the sheet in hand. @param columns how many tiles stand side by side */
export function handleReaderKey(event: KeyboardEvent, reader: SheetReaderState, columns: number): void {
  if (event.nativeEvent.isComposing || event.altKey) return
  const act = findAction(event, reader, columns)
  if (act === null) return
  event.preventDefault()
  act()
}

function findAction(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  reader: SheetReaderState,
  columns: number,
): (() => void) | null {
  const { activeTile, tiles, select, step, stepJudge, goToWaiting, agree, edit } = reader
  if (ctrlKey || metaKey) {
    if (key === 'PageDown') return () => stepJudge(1)
    if (key === 'PageUp') return () => stepJudge(-1)
    return key === 'j' ? goToWaiting : null
  }
  if (digit.test(key)) return () => edit(key)
  const actions: Record<string, () => void> = {
    Enter: agree,
    PageDown: () => step(1),
    PageUp: () => step(-1),
    F4: goToWaiting,
    F2: () => edit(tiles[activeTile]?.text ?? ''),
    Delete: () => edit(''),
    Backspace: () => edit(''),
    ArrowRight: () => select(activeTile + 1),
    ArrowLeft: () => select(activeTile - 1),
    ArrowDown: () => select(activeTile + columns),
    ArrowUp: () => select(activeTile - columns),
    Home: () => select(0),
    End: () => select(tiles.length - 1),
  }
  if (key === 'Tab') {
    const next = activeTile + (shiftKey ? -1 : 1)
    return tiles[next] === undefined ? null : () => select(next)
  }
  return actions[key] ?? null
}
