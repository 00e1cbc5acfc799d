import { EventEmitter } from 'node:events'

type ListedWindow = { closeToQuit(): Promise<boolean> }

/** The windows that are open. Emits `empty` when the last one has closed. */
class WindowList<Window extends ListedWindow> extends EventEmitter<{ empty: [] }> {
  readonly #windows = new Set<Window>()

  add(window: Window): void {
    this.#windows.add(window)
  }

  remove(window: Window): void {
    if (this.#windows.delete(window) && this.#windows.size === 0) this.emit('empty')
  }

  all(): Window[] {
    return [...this.#windows]
  }

  /** Closes one after another; false as soon as one refuses. */
  async closeAll(): Promise<boolean> {
    for (const window of this.all()) {
      if (!(await window.closeToQuit())) return false
    }
    return true
  }
}

export function createWindowList<Window extends ListedWindow>(): WindowList<Window> {
  return new WindowList<Window>()
}
