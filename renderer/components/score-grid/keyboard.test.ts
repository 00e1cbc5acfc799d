import { describe, expect, test } from 'vitest'
import { type GridKey, readKey } from './keyboard'

const press = (key: string, held: Partial<GridKey> = {}): GridKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys of the grid', () => {
  test('Enter goes down, Tab goes right, Shift turns round', () => {
    expect(readKey(press('Enter'), 'typing')).toEqual({ kind: 'walk', walk: 'columns', direction: 1 })
    expect(readKey(press('Tab', { shiftKey: true }), 'ready')).toEqual({ kind: 'walk', walk: 'rows', direction: -1 })
  })

  test('arrows leave a cell that is being typed, but stay in a text opened by F2', () => {
    expect(readKey(press('ArrowLeft'), 'typing')).toMatchObject({ kind: 'move', columns: -1 })
    expect(readKey(press('ArrowLeft'), 'editing')).toBeNull()
    expect(readKey(press('ArrowDown'), 'editing')).toMatchObject({ kind: 'move', rows: 1 })
  })

  test('Shift extends the selection only while nothing is being typed', () => {
    expect(readKey(press('ArrowDown', { shiftKey: true }), 'ready')).toMatchObject({ extend: true })
    expect(readKey(press('ArrowDown', { shiftKey: true }), 'typing')).toMatchObject({ extend: false })
  })

  test('while typing, Delete and Ctrl+Z belong to the text', () => {
    expect(readKey(press('Delete'), 'typing')).toBeNull()
    expect(readKey(press('z', { ctrlKey: true }), 'typing')).toBeNull()
    expect(readKey(press('z', { ctrlKey: true }), 'ready')).toEqual({ kind: 'undo' })
    expect(readKey(press('Z', { ctrlKey: true, shiftKey: true }), 'ready')).toEqual({ kind: 'redo' })
  })

  test('digits and unknown keys are left to the text and the screen', () => {
    expect(readKey(press('9'), 'ready')).toBeNull()
    expect(readKey(press('PageDown', { ctrlKey: true }), 'ready')).toBeNull()
    expect(readKey(press('F4'), 'ready')).toBeNull()
  })
})
