import { type RefObject, useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import type { SheetAddress } from '../../../shared/model/check'
import type { GridHandle } from '../../components/score-grid/grid-types'

export type DoubleKeyActions = {
  abstain(): void
  step(direction: 1 | -1): void
  compare(): void
}

/** Keys of the second entry beside those of the grid; they work wherever the focus is. */
export function useDoubleKeys(isOn: boolean, actions: DoubleKeyActions, grid: RefObject<GridHandle | null>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!isOn) return
    const handle = (act: (actions: DoubleKeyActions) => void) => (event: KeyboardEvent) => {
      event.preventDefault()
      act(latest.current)
    }
    return tinykeys(
      window,
      {
        F7: handle(({ abstain }) => abstain()),
        '$mod+PageDown': handle(({ step }) => step(1)),
        '$mod+PageUp': handle(({ step }) => step(-1)),
        '$mod+Enter': handle(() => {
          grid.current?.commit()
          // What was just committed belongs to the sheets that are compared: once it is drawn.
          requestAnimationFrame(() => latest.current.compare())
        }),
      },
      { ignore: (event) => event.isComposing },
    )
  }, [isOn, grid])
}

/** The first sheet of the judge before or after this one, in the same part; undefined at either end. */
export function findNextPile(
  pile: readonly SheetAddress[],
  { judgeId, partId }: SheetAddress,
  direction: 1 | -1,
): SheetAddress | undefined {
  const firsts = pile.filter(
    (sheet, index) =>
      sheet.partId === partId &&
      index === pile.findIndex((other) => other.judgeId === sheet.judgeId && other.partId === partId),
  )
  const place = firsts.findIndex((sheet) => sheet.judgeId === judgeId)
  return firsts[place + direction]
}
