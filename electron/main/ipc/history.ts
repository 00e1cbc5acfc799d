import type { Inverse } from '../../../shared/ipc/store-protocol'

const limit = 200

/** Undo and redo lists per operator and screen, for this run of the program. */
export class CommandHistory {
  readonly #undo = new Map<string, Inverse[]>()
  readonly #redo = new Map<string, Inverse[]>()

  /** A new command: it can be undone, and what was undone before cannot be redone any more. */
  record(operator: string, screen: string, inverse: Inverse): void {
    this.#push(this.#undo, operator, screen, inverse)
    this.#redo.delete(key(operator, screen))
  }

  /** Takes the newest command off the list; null when it is empty. */
  take(list: 'undo' | 'redo', operator: string, screen: string): Inverse | null {
    return this.#list(list).get(key(operator, screen))?.pop() ?? null
  }

  /** What takes back an undo goes to redo, and the other way round. */
  recordReversal(list: 'undo' | 'redo', operator: string, screen: string, inverse: Inverse): void {
    this.#push(this.#list(list === 'undo' ? 'redo' : 'undo'), operator, screen, inverse)
  }

  #list(list: 'undo' | 'redo'): Map<string, Inverse[]> {
    return list === 'undo' ? this.#undo : this.#redo
  }

  #push(lists: Map<string, Inverse[]>, operator: string, screen: string, inverse: Inverse): void {
    const list = lists.get(key(operator, screen)) ?? []
    list.push(inverse)
    if (list.length > limit) list.shift()
    lists.set(key(operator, screen), list)
  }
}

function key(operator: string, screen: string): string {
  return JSON.stringify([operator, screen])
}
