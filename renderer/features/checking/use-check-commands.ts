import { useMemo } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import { contentOf } from '../../../shared/checking/sheet-content'
import type { SheetAddress } from '../../../shared/model/check'
import type { StoredSheet } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { type CellTarget, readTarget } from '../../state/entry/sheet-cells'
import { inTurn } from '../../state/in-turn'
import type { Checking } from './use-checking'
import { usePending } from './use-pending'

/** The undo list of the tab. */
export const screen = 'checking'

export type CheckCommands = {
  /** The sheet as the screen shows it, with corrections that are on their way to disk. */
  sheetOf(address: SheetAddress): StoredSheet | undefined
  correct(address: SheetAddress, target: CellTarget, to: string | null): void
  confirm(address: SheetAddress): void
}

/** Commands of reading sheets against paper, in the order of the keys. @param onFailed what could not be kept is not on the screen any more */
export function useCheckCommands(
  { detail, sheets, sheetsRevision, partOf }: Checking,
  method: 'aloud' | 'sample',
  onFailed: (address: SheetAddress, message: string) => void,
): CheckCommands {
  const contestKey = detail.key
  const stored = useMemo(() => new Map(sheets.map((sheet) => [addressKey(sheet), sheet])), [sheets])
  const { show, send } = usePending(stored, sheetsRevision, partOf)
  return {
    sheetOf: show,
    correct: (address, target, to) => {
      const edit = { ...address, target, from: readTarget(show(address), target), to }
      const command = () => invoke('checks:correct', { contestKey, method, edit }, screen)
      send([{ address, target, to }], command, (message) => onFailed(address, message))
    },
    confirm: (address) => {
      const content = contentOf(show(address))
      void inTurn(() => invoke('checks:confirm', { contestKey, method, sheet: address, content }, screen)).catch(
        (error: Error) => onFailed(address, error.message),
      )
    },
  }
}
