import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { texts } from './texts'

export type EntryKeyActions = {
  step(direction: 1 | -1): void
  goToBlank(): void
  switchView(): void
  abstain(): void
  toggleNotApplicable(): void
  openNote(): void
}

/** A mark has no slash: the key is free in the grid, and in no other field. */
const gridInput = `[aria-label="${texts.gridInput}"]`

/**
 * Keys of the screen beside those of the grid; they work wherever the focus is.
 * @param isPaused a pasted block or a dialog is open: it is confirmed or given up first
 */
export function useEntryKeys(actions: EntryKeyActions, isPaused: boolean): void {
  const latest = useRef({ actions, isPaused })
  useEffect(() => {
    latest.current = { actions, isPaused }
  })
  useEffect(() => {
    const handle = (act: (actions: EntryKeyActions) => void) => (event: KeyboardEvent) => {
      event.preventDefault()
      if (!latest.current.isPaused) act(latest.current.actions)
    }
    return tinykeys(
      window,
      {
        '$mod+PageDown': handle(({ step }) => step(1)),
        '$mod+PageUp': handle(({ step }) => step(-1)),
        F4: handle(({ goToBlank }) => goToBlank()),
        '$mod+j': handle(({ goToBlank }) => goToBlank()),
        F6: handle(({ switchView }) => switchView()),
        F7: handle(({ abstain }) => abstain()),
        '/': (event) => {
          const isGrid = event.target instanceof Element && event.target.matches(gridInput)
          if (isGrid) handle(({ toggleNotApplicable }) => toggleNotApplicable())(event)
        },
        F9: handle(({ openNote }) => openNote()),
      },
      { ignore: (event) => event.isComposing },
    )
  }, [])
}
