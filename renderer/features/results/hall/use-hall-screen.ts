import { useEffect, useRef, useState } from 'react'
import type { HallKey, HallPicture } from '../../../../shared/hall/hall-frame'
import type { HallDisplay } from '../../../../shared/ipc/channels/hall'
import { invoke, subscribe } from '../../../client/desk-client'

/** The screen in the hall: where it can be, whether it is open, and the keys that are pressed on it. */
export function useHallScreen(picture: HallPicture, onKey: (key: HallKey) => void) {
  const [displays, setDisplays] = useState<readonly HallDisplay[]>([])
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    invoke('hall:list-displays', {}).then(setDisplays, setProblem)
    return subscribe((event) => {
      if (event.kind === 'hall-closed') setOpen(false)
      if (event.kind === 'hall-key') latest.current(event.key)
    })
  }, [])
  const shown = JSON.stringify(picture)
  useEffect(() => {
    if (isOpen) invoke('hall:show', { picture: JSON.parse(shown) as HallPicture }).catch(setProblem)
  }, [isOpen, shown])
  useEffect(() => () => void invoke('hall:close', {}).catch(() => undefined), [])
  return {
    ...{ displays, isOpen, problem },
    open: (displayId: number) =>
      void invoke('hall:open', { displayId, picture }).then(() => {
        setOpen(true)
        setProblem(null)
      }, setProblem),
    close: () => void invoke('hall:close', {}).then(() => setOpen(false), setProblem),
  }
}
