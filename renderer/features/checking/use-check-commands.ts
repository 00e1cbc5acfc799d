import { useEffect, useMemo, useState } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import { contentOf } from '../../../shared/checking/sheet-content'
import type { SheetAddress } from '../../../shared/model/check'
import type { StoredSheet } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { type CellTarget, readTarget, writeTarget } from '../../state/entry/sheet-cells'
import { inTurn } from '../../state/in-turn'
import type { Checking } from './use-checking'

/** The undo list of the tab. */
export const screen = 'checking'

type Pending = { address: SheetAddress; target: CellTarget; to: string | null; isDone: boolean }

export type CheckCommands = {
  /** The sheet as the screen shows it, with corrections that are on their way to disk. */
  sheetOf(address: SheetAddress): StoredSheet | undefined
  correct(address: SheetAddress, target: CellTarget, to: string | null): void
  confirm(address: SheetAddress): void
}

/** Commands of reading sheets against paper, in the order of the keys. @param onFailed what could not be kept is not on the screen any more */
export function useCheckCommands(
  { detail, sheets, partOf }: Checking,
  method: 'aloud' | 'sample',
  onFailed: (address: SheetAddress, message: string) => void,
): CheckCommands {
  const contestKey = detail.key
  const [pending, setPending] = useState<readonly Pending[]>([])
  const stored = useMemo(() => new Map(sheets.map((sheet) => [addressKey(sheet), sheet])), [sheets])
  /** Whenever sheets were read again, what is on disk is among them. */
  useEffect(
    () => setPending((list) => list.filter(({ address, isDone }) => !isDone || !stored.has(addressKey(address)))),
    [stored],
  )

  const sheetOf = (address: SheetAddress): StoredSheet | undefined => {
    const sheet = stored.get(addressKey(address))
    if (sheet === undefined) return undefined
    return pending
      .filter((change) => addressKey(change.address) === addressKey(address))
      .reduce((shown, { target, to }) => writeTarget(shown, partOf(address.partId), target, to), sheet)
  }
  const correct = (address: SheetAddress, target: CellTarget, to: string | null) => {
    const edit = { ...address, target, from: readTarget(sheetOf(address), target), to }
    const change: Pending = { address, target, to, isDone: false }
    setPending((list) => [...list, change])
    void inTurn(() => invoke('checks:correct', { contestKey, method, edit }, screen)).then(
      () => setPending((list) => list.map((one) => (one === change ? { ...change, isDone: true } : one))),
      (error: Error) => {
        setPending((list) => list.filter((one) => one !== change))
        onFailed(address, error.message)
      },
    )
  }
  const confirm = (address: SheetAddress) => {
    const content = contentOf(sheetOf(address))
    void inTurn(() => invoke('checks:confirm', { contestKey, method, sheet: address, content }, screen)).catch(
      (error: Error) => onFailed(address, error.message),
    )
  }
  return { sheetOf, correct, confirm }
}
