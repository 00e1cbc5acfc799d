import { useEffect, useRef } from 'react'
import type { HallKey } from '../../../../shared/hall/hall-frame'
import { readHallKey } from '../../../../shared/hall/read-hall-key'

/** Keys of the hall in the operator's window, unless something is typed or a control has a use for them; Escape stays the panel's. */
export function useHallKeys(onKey: (key: HallKey) => void): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isControl =
        event.target instanceof HTMLElement && event.target.matches('input, select, textarea, button, a')
      const key = isControl || event.repeat || event.isComposing || event.ctrlKey ? null : readHallKey(event.key)
      if (key === null || key === 'close') return
      event.preventDefault()
      latest.current(key)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
