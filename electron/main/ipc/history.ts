import type { Inverse } from '../../../shared/ipc/store-protocol'

const limit = 200

export type Direction = 'undo' | 'redo'

/** Undo and redo lists per operator and screen, for this run of the program. */
export class CommandHistory {
  readonly #undo = new Map<string, Inverse[]>()
  readonly #redo = new Map<string, Inverse[]>()

  /** A new command: it can be undone, and what was undone before cannot be redone any more. */
  record(operator: string, screen: string, inverse: Inverse): void {
    this.#push('undo', operator, screen, inverse)
    this.#redo.delete(keyOf(operator, screen))
  }

  /** Takes the newest command off the list; null when it is empty. */
  take(direction: Direction, operator: string, screen: string): Inverse | null {
    return this.#lists(direction).get(keyOf(operator, screen))?.pop() ?? null
  }

  /** What could not be taken back now may be tried again. */
  putBack(direction: Direction, operator: string, screen: string, inverse: Inverse): void {
    this.#push(direction, operator, screen, inverse)
  }

  /** What takes back an undo goes to redo, and the other way round. */
  recordReversal(direction: Direction, operator: string, screen: string, inverse: Inverse): void {
    this.#push(direction === 'undo' ? 'redo' : 'undo', operator, screen, inverse)
  }

  /** Nothing before a sealing can be taken back after it. */
  clear(): void {
    this.#undo.clear()
    this.#redo.clear()
  }

  #lists(direction: Direction): Map<string, Inverse[]> {
    return direction === 'undo' ? this.#undo : this.#redo
  }

  #push(direction: Direction, operator: string, screen: string, inverse: Inverse): void {
    const lists = this.#lists(direction)
    const list = lists.get(keyOf(operator, screen)) ?? []
    list.push(inverse)
    if (list.length > limit) list.shift()
    lists.set(keyOf(operator, screen), list)
  }
}

function keyOf(operator: string, screen: string): string {
  return JSON.stringify([operator, screen])
}
