import { useState } from 'react'
import { readCheckState } from '../../../shared/checking/count-checks'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetAddress } from '../../../shared/model/check'
import { findProblem, interpret, writeTarget } from '../../state/entry/sheet-cells'
import { useProgram } from '../../state/program-state'
import { useCheckingPlace } from './checking-place'
import { listTiles } from './list-tiles'
import { texts } from './texts'
import { useCheckCommands } from './use-check-commands'
import type { Checking } from './use-checking'

export type SheetReaderState = ReturnType<typeof useSheetReader>

/** Where the reader is in a pile, what is being corrected, and what every key does. `sheets` is not empty. */
export function useSheetReader(checking: Checking, method: 'aloud' | 'sample', sheets: readonly SheetAddress[]) {
  const { contest, record, isSealed, partOf, judgeLabel, unitName } = checking
  const pileName = `${checking.detail.key} ${method}`
  const wanted = useCheckingPlace((state) => state.sheets[pileName])
  const setSheet = useCheckingPlace((state) => state.setSheet)
  const digitsWithoutPoint = useProgram((program) => program.settings?.digitsWithoutPoint ?? false)
  const [place, setPlace] = useState({ tile: 0, message: '' })
  const [draft, setDraft] = useState<string | null>(null)
  const describe = ({ judgeId, unitId, partId }: SheetAddress) =>
    texts.sheet(judgeLabel(judgeId), unitName(unitId), partOf(partId)?.part.name ?? '')
  const goTo = (address: SheetAddress | undefined, message = '') => {
    if (address !== undefined) setSheet(pileName, address)
    setDraft(null)
    setPlace({ tile: 0, message })
  }
  const commands = useCheckCommands(checking, method, (address, message) =>
    goTo(address, texts.failed(describe(address), message)),
  )
  const checkOf = (address: SheetAddress) =>
    record.checks.find((check) => check.method === method && addressKey(check) === addressKey(address))
  const stateOf = (address: SheetAddress) => {
    const check = checkOf(address)
    return check === undefined ? ('none' as const) : readCheckState(check, commands.sheetOf(address))
  }
  const isWaiting = (address: SheetAddress) => commands.sheetOf(address) !== undefined && stateOf(address) !== 'agreed'
  const known = wanted === undefined ? -1 : sheets.findIndex((sheet) => addressKey(sheet) === addressKey(wanted))
  const index = known >= 0 ? known : Math.max(0, sheets.findIndex(isWaiting))
  const address = sheets[index] as SheetAddress
  const sheet = commands.sheetOf(address)
  const part = partOf(address.partId)
  const tiles = sheet && part ? listTiles(contest, part, sheet, checkOf(address)) : []
  const tile = tiles[place.tile]

  const step = (direction: 1 | -1, message = '') => {
    const next = sheets[index + direction]
    goTo(next, next === undefined && direction === 1 ? texts.last : message)
  }
  const stepJudge = (direction: 1 | -1) => {
    const isOther = (candidate: SheetAddress) =>
      candidate.judgeId !== address.judgeId || candidate.partId !== address.partId
    const rest = direction === 1 ? sheets.slice(index + 1) : sheets.slice(0, index).toReversed()
    const found = rest.find(isOther)
    const first = sheets.find(({ judgeId, partId }) => judgeId === found?.judgeId && partId === found.partId)
    if (first !== undefined) goTo(first)
  }
  const goToWaiting = () => {
    const next = [...sheets.slice(index + 1), ...sheets.slice(0, index + 1)].find(isWaiting)
    goTo(next, next === undefined ? texts.allChecked : '')
  }
  const agree = () => {
    if (sheet === undefined) return step(1, texts.skippedMissing)
    if (!isSealed && stateOf(address) !== 'agreed') commands.confirm(address)
    step(1)
  }
  const select = (position: number) => {
    if (position >= 0 && position < tiles.length) setPlace({ tile: position, message: place.message })
  }
  const edit = (text: string) => {
    if (tile !== undefined && !tile.isLocked && !isSealed) setDraft(text)
  }
  /** True when the text was taken, or nothing was to be changed. */
  const commit = (): boolean => {
    if (draft === null || tile === undefined || sheet === undefined || part === undefined) return true
    const to = interpret(part, tile.target, draft, digitsWithoutPoint)
    const problem = findProblem(writeTarget(sheet, part, tile.target, to), part, tile.target)
    if (problem !== null) {
      setPlace({ ...place, message: texts.refused(draft, problem) })
      return false
    }
    setDraft(null)
    if (to === tile.text) return true
    commands.correct(address, tile.target, to)
    const message = texts.corrected(tile.name, tile.text ?? texts.blank, to ?? texts.blank)
    setPlace({ ...place, message })
    return true
  }
  return {
    ...{ address, index, sheet, part, tiles, draft, setDraft, isSealed },
    ...{ activeTile: place.tile, message: place.message, check: checkOf(address), state: stateOf(address) },
    ...{ goTo, step, stepJudge, goToWaiting, agree, select, edit, commit },
    cancel: () => setDraft(null),
    title: describe(address),
  }
}
