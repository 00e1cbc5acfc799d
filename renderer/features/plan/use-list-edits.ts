import { useEffect, useRef } from 'react'

/**
 * Changes of a list that is saved as a whole, one after another: each builds on the one before it, also when the store's
 * new answer is not on the screen yet.
 * @param save throws when the list was not saved; the change is then forgotten
 */
export function useListEdits<Row>(
  list: readonly Row[],
  save: (list: Row[]) => Promise<unknown>,
): (change: (list: readonly Row[]) => Row[]) => Promise<void> {
  const shown = useRef(list)
  const latest = useRef(list)
  const pending = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    shown.current = list
    if (pending.current === 0) latest.current = list
  }, [list])

  return async (change) => {
    const next = change(latest.current)
    latest.current = next
    pending.current += 1
    const saving = queue.current.then(() => save(next))
    queue.current = saving.catch(() => undefined)
    try {
      await saving
    } catch (error) {
      latest.current = shown.current
      throw error
    } finally {
      pending.current -= 1
    }
  }
}
