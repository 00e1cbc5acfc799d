import { useMemo, useState } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import { listCells } from '../../../shared/checking/sheet-content'
import type { SheetAddress, SheetCheck } from '../../../shared/model/check'
import type { StoredSheet } from '../../../shared/model/record'
import { totalKey } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import type { EditSource } from '../../components/score-grid/grid-types'
import type { EntryPart } from '../../state/entry/entry-contest'
import { blankSheet, type CellTarget, interpret, readTarget, writeTarget } from '../../state/entry/sheet-cells'
import { inTurn } from '../../state/in-turn'
import { useProgram } from '../../state/program-state'
import { texts } from './texts'
import { screen } from './use-check-commands'
import type { Checking } from './use-checking'
import { usePending } from './use-pending'

export type TypedCell = { address: SheetAddress; target: CellTarget; text: string }
export type SecondEntry = ReturnType<typeof useSecondEntry>

/** The second entry of a contest; nothing here tells what the first one says. */
export function useSecondEntry(checking: Checking) {
  const { detail, sheets, record, partOf } = checking
  const contestKey = detail.key
  const operator = useProgram((program) => program.settings?.operator ?? '')
  const digitsWithoutPoint = useProgram((program) => program.settings?.digitsWithoutPoint ?? false)
  const [allowed, setAllowed] = useState<string | null>(null)
  const [message, setMessage] = useState('')
  const checks = useMemo(
    () => new Map(record.checks.filter(({ method }) => method === 'double').map((check) => [addressKey(check), check])),
    [record.checks],
  )
  const seconds = useMemo(
    () =>
      new Map(
        sheets.map((sheet) => [addressKey(sheet), toSheet(sheet, checks.get(addressKey(sheet)), partOf(sheet.partId))]),
      ),
    [sheets, checks, partOf],
  )
  const { show, send } = usePending(seconds, record.revision, partOf)
  const authorsOf = (address: SheetAddress) =>
    record.authors.find((authors) => addressKey(authors) === addressKey(address))?.operators ?? []

  const enter = (cells: readonly TypedCell[], source: EditSource) => {
    const changes = cells.map(({ address, target, text }) => ({
      ...{ address, target },
      to: interpret(partOf(address.partId), target, text, digitsWithoutPoint && source === 'typed'),
    }))
    const edits = changes
      .map(({ address, target, to }) => ({ ...address, target, from: readTarget(show(address), target), to }))
      .filter(({ from, to }) => from !== to)
    if (edits.length === 0) return
    setMessage('')
    const request = { contestKey, edits, isOwnEntry: allowed === operator }
    send(changes, () => invoke('checks:enter-second', request, screen), setMessage)
  }
  const compare = async (wanted: readonly SheetAddress[]): Promise<number | null> => {
    try {
      const result = await inTurn(() => invoke('checks:compare', { contestKey, sheets: [...wanted] }, screen))
      setMessage(texts.double.compared(result.compared, result.differences))
      return result.differences
    } catch (error) {
      setMessage((error as Error).message)
      return null
    }
  }
  const hasFirst = (address: SheetAddress) => seconds.has(addressKey(address))
  return {
    ...{ operator, message, setMessage, show, enter, compare, authorsOf, hasFirst },
    checkOf: (address: SheetAddress): SheetCheck | undefined => checks.get(addressKey(address)),
    /** Whether the operator may enter although some of these sheets are theirs. */
    isAllowed: (addresses: readonly SheetAddress[]) =>
      allowed === operator || !addresses.some((address) => authorsOf(address).includes(operator)),
    allowOwn: () => setAllowed(operator),
  }
}

function toSheet(first: StoredSheet, check: SheetCheck | undefined, part: EntryPart | undefined): StoredSheet {
  const second = check?.second ?? { abstained: false, texts: {} }
  return listCells(second, second).reduce(
    (sheet, cell) => writeTarget(sheet, part, toTarget(cell), cell === null ? '1' : (second.texts[cell] ?? null)),
    blankSheet(first),
  )
}

function toTarget(cell: string | null): CellTarget {
  if (cell === null) return { kind: 'abstained' }
  return cell === totalKey ? { kind: 'total' } : { kind: 'item', itemId: cell }
}
