/** What a key means in the grid. */

/** `ready`: nothing is being typed; `typing`: begun by a character, arrows leave the cell; `editing`: by F2, arrows stay in the text. */
export type GridMode = 'ready' | 'typing' | 'editing'

export type GridAction =
  | { kind: 'move'; rows: number; columns: number; extend: boolean }
  | { kind: 'page'; direction: 1 | -1; extend: boolean }
  | { kind: 'edge'; row: 'first' | 'last' | 'same'; column: 'first' | 'last'; extend: boolean }
  | { kind: 'walk'; walk: 'columns' | 'rows'; direction: 1 | -1 }
  | { kind: 'clear' }
  | { kind: 'edit' }
  | { kind: 'cancel' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'select-all' }

export type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const arrows: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** The action of a key, or null when it belongs to the text or to someone else. Keys of an input method are not asked about. */
export function readKey(pressed: GridKey, mode: GridMode): GridAction | null {
  const { key, shiftKey } = pressed
  if (pressed.altKey) return null
  if (pressed.ctrlKey || pressed.metaKey) return mode === 'ready' ? readControlKey(key, shiftKey) : null
  if (key === 'Enter') return { kind: 'walk', walk: 'columns', direction: shiftKey ? -1 : 1 }
  if (key === 'Tab') return { kind: 'walk', walk: 'rows', direction: shiftKey ? -1 : 1 }
  if (key === 'Escape') return mode === 'ready' ? null : { kind: 'cancel' }
  if (key === 'PageUp' || key === 'PageDown') {
    return { kind: 'page', direction: key === 'PageUp' ? -1 : 1, extend: shiftKey }
  }
  const arrow = arrows[key]
  if (arrow !== undefined) {
    if (mode === 'editing' && arrow.columns !== 0) return null
    return { kind: 'move', ...arrow, extend: shiftKey && mode === 'ready' }
  }
  return mode === 'ready' ? readPlainKey(key, shiftKey) : null
}

function readPlainKey(key: string, extend: boolean): GridAction | null {
  if (key === 'F2') return { kind: 'edit' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (key === 'Home') return { kind: 'edge', row: 'same', column: 'first', extend }
  if (key === 'End') return { kind: 'edge', row: 'same', column: 'last', extend }
  return null
}

function readControlKey(key: string, shiftKey: boolean): GridAction | null {
  if (key === 'Home') return { kind: 'edge', row: 'first', column: 'first', extend: shiftKey }
  if (key === 'End') return { kind: 'edge', row: 'last', column: 'last', extend: shiftKey }
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (letter === 'y') return { kind: 'redo' }
  if (letter === 'a') return { kind: 'select-all' }
  return null
}
