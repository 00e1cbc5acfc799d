import { useEffect, useState } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetAddress } from '../../../shared/model/check'
import type { StoredSheet } from '../../../shared/model/record'
import type { EntryPart } from '../../state/entry/entry-contest'
import { type CellTarget, writeTarget } from '../../state/entry/sheet-cells'
import { inTurn } from '../../state/in-turn'

export type CellChange = { address: SheetAddress; target: CellTarget; to: string | null }
/** `revision` is what the record must have reached to hold the changes; null until they are on disk. */
type Pending = { changes: readonly CellChange[]; revision: number | null }

/** Changes that are on their way to disk, shown on top of what was read. */
export type PendingChanges = {
  show(address: SheetAddress): StoredSheet | undefined
  /** Shows the changes at once and sends them after all earlier ones; one that fails is taken back and reported. */
  send(
    changes: readonly CellChange[],
    command: () => Promise<{ revision: number }>,
    onFailed: (message: string) => void,
  ): void
}

export function usePending(
  stored: ReadonlyMap<string, StoredSheet>,
  storedRevision: number,
  partOf: (partId: string) => EntryPart | undefined,
): PendingChanges {
  const [pending, setPending] = useState<readonly Pending[]>([])
  const open = pending.filter(({ revision }) => revision === null || revision > storedRevision)
  const isOver = open.length < pending.length
  useEffect(() => {
    if (isOver) setPending((list) => list.filter(({ revision }) => revision === null || revision > storedRevision))
  }, [isOver, storedRevision])
  return {
    show: (address) => {
      const sheet = stored.get(addressKey(address))
      if (sheet === undefined) return undefined
      return open
        .flatMap((batch) => batch.changes)
        .filter((change) => addressKey(change.address) === addressKey(address))
        .reduce((shown, { target, to }) => writeTarget(shown, partOf(address.partId), target, to), sheet)
    },
    send: (changes, command, onFailed) => {
      const batch: Pending = { changes, revision: null }
      setPending((list) => [...list, batch])
      void inTurn(command).then(
        ({ revision }) => setPending((list) => list.map((one) => (one === batch ? { ...batch, revision } : one))),
        (error: Error) => {
          setPending((list) => list.filter((one) => one !== batch))
          onFailed(error.message)
        },
      )
    },
  }
}
