import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ContestDetail } from '../../../shared/model/record'
import type { Paper, SheetNote } from '../../../shared/model/sheet-note'
import { findNote } from '../../../shared/model/void-papers'
import { invoke } from '../../client/desk-client'
import type { GridHandle } from '../../components/score-grid/grid-types'
import type { ContestEntry } from '../../state/entry/contest-entry'

export type OpenNote = {
  /** As it was when the dialog opened. */
  note: SheetNote
  /** @throws UserError */
  save(change: Partial<Pick<SheetNote, 'remarks' | 'void'>>): Promise<void>
  close(): void
}

/** The dialog on the printed sheet in hand; afterwards the focus is back in the grid. */
export function useSheetNote(
  detail: ContestDetail,
  entry: ContestEntry,
  grid: RefObject<GridHandle | null>,
): { opened: OpenNote | null; open(paper: Paper): void } {
  const [from, setFrom] = useState<{ paper: Paper; stored: SheetNote | null } | null>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && from === null) grid.current?.focus()
    wasOpen.current = from !== null
  }, [from, grid])
  const open = (paper: Paper) => {
    grid.current?.commit()
    setFrom({ paper, stored: findNote(detail.sheetNotes, paper) })
  }
  if (from === null) return { opened: null, open }
  const note = from.stored ?? { ...from.paper, remarks: [], void: null }
  const opened: OpenNote = {
    note,
    close: () => setFrom(null),
    save: async (change) => {
      const request = { contestKey: detail.key, from: from.stored, to: { ...note, ...change } }
      await entry.actions.carryOut(() => invoke('contests:set-sheet-note', request, 'entry'))
    },
  }
  return { opened, open }
}
