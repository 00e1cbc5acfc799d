import { type RefObject, useEffect, useRef } from 'react'
import type { GridHandle } from '../../components/score-grid/grid-types'
import type { CellTarget } from '../../state/entry/sheet-cells'
import { type EntryPlace, stepPlace, useEntryPlaces } from './entry-place'
import { findNextBlank, isSameTarget } from './find-next-blank'
import type { Pile } from './use-pile'

type Cell = { row: number; column: number }

/** The ways from one sheet to another. What is being typed is taken into its cell first. */
export function usePileMoves(contestKey: number, pile: Pile, cell: Cell, grid: RefObject<GridHandle | null>) {
  const { contest, part, place, entry, columns, addresses, summarize } = pile
  const setPlace = useEntryPlaces((state) => state.setPlace)
  const target = useRef<Cell | null>(null)
  const aim = useEntryPlaces((state) => state.aims[contestKey] ?? null)
  const setAim = useEntryPlaces((state) => state.setAim)
  useEffect(() => {
    if (aim === null) return
    setAim(contestKey, null)
    const row = addresses.findIndex(({ judgeId, unitId }) => judgeId === aim.judgeId && unitId === aim.unitId)
    if (row >= 0)
      grid.current?.goTo(
        row,
        Math.max(
          0,
          columns.findIndex(({ target }) => isAimed(target, aim.itemId)),
        ),
      )
  }, [aim, setAim, contestKey, addresses, columns, grid])
  useEffect(() => {
    if (target.current !== null) grid.current?.goTo(target.current.row, target.current.column)
    target.current = null
  })

  const goTo = (next: EntryPlace, row = 0, column = 0) => {
    grid.current?.commit()
    target.current = { row, column }
    setPlace(contestKey, next)
  }
  const step = (direction: 1 | -1) => {
    const next = stepPlace(contest, part, place, direction)
    if (next !== null) goTo(next)
  }
  /** false: nothing is blank any more. */
  const goToBlank = (): boolean => {
    grid.current?.commit()
    const from = { row: cell.row, target: columns[cell.column]?.target ?? null }
    const found = findNextBlank(entry, part, place, from, summarize)
    if (found === null) return false
    const column = columns.findIndex((candidate) => isSameTarget(candidate.target, found.target))
    goTo(found.place, found.row, Math.max(0, column))
    return true
  }
  /** The same sheet, among the judge's or among the unit's. */
  const switchView = () => {
    const view = place.view === 'judge' ? 'unit' : 'judge'
    const next = { ...place, ...addresses[cell.row], view } as const
    const row =
      view === 'unit'
        ? part.judges.findIndex(({ id }) => id === next.judgeId)
        : contest.definition.unitIds.indexOf(next.unitId)
    goTo(next, Math.max(0, row), cell.column)
  }
  return { goTo, step, goToBlank, switchView }
}

function isAimed(target: CellTarget | null, itemId: string | null): boolean {
  if (target === null || itemId === null) return false
  return target.kind === 'item' ? target.itemId === itemId : target.kind === 'total' && itemId === ''
}
