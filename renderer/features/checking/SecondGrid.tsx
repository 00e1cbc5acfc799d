import { type Ref, useMemo } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetAddress } from '../../../shared/model/check'
import type { EditSource, GridEdit, GridHandle, GridReport, GridRow } from '../../components/score-grid/grid-types'
import { ScoreGrid } from '../../components/score-grid/ScoreGrid'
import type { EntryPart } from '../../state/entry/entry-contest'
import { describeSecondState, listSecondColumns, readSecondCell, readSecondState } from './second-grid-model'
import { texts } from './texts'
import type { Checking } from './use-checking'
import type { SecondEntry } from './use-second-entry'

type Properties = {
  ref: Ref<GridHandle>
  checking: Checking
  entry: SecondEntry
  part: EntryPart
  addresses: readonly SheetAddress[]
  onActive(row: number): void
  onStepHistory(list: 'undo' | 'redo'): void
}

/** Widths of the row heading in pixels. */
const narrowest = 200
const widest = 384
const besideName = 130

/** A judge's sheets for the second entry: the same grid as in 录入, empty of what the first one says. */
export function SecondGrid({ ref, checking, entry, part, addresses, onActive, onStepHistory }: Properties) {
  const columns = useMemo(() => listSecondColumns(part), [part])
  const firsts = useMemo(() => new Map(checking.sheets.map((sheet) => [addressKey(sheet), sheet])), [checking.sheets])
  const states = addresses.map((address) => readSecondState(checking, entry, part, address))
  const rows: GridRow[] = addresses.map((address, index) => ({
    id: address.unitId,
    name: checking.unitName(address.unitId),
    badge: describeSecondState(states[index] ?? 'blank', entry, address, firsts.get(addressKey(address))),
    version: 0,
  }))
  const shown = addresses.map((address) => entry.show(address))
  const judge = checking.judgeLabel(addresses[0]?.judgeId ?? '')
  const longest = rows.reduce((length, row) => Math.max(length, row.name.length), 0)
  const enter = (edits: readonly GridEdit[], source: EditSource) =>
    entry.enter(
      edits.flatMap(({ row, column, to }) => {
        const address = addresses[row]
        const target = columns[column]?.target
        return address && target ? [{ address, target, text: to }] : []
      }),
      source,
    )
  return (
    <ScoreGrid
      ref={ref}
      label={texts.double.grid(judge, part.part.name)}
      inputLabel={texts.double.input}
      corner={texts.unit}
      scope={JSON.stringify([states, shown, rows])}
      rows={rows}
      columns={columns.map(({ column }) => column)}
      headerWidth={Math.min(widest, Math.max(narrowest, longest * 14 + besideName))}
      readCell={(row, column) =>
        readSecondCell(
          checking,
          part,
          addresses[row] as SheetAddress,
          columns[column]?.target ?? null,
          shown[row],
          states[row] ?? 'blank',
        )
      }
      onEdit={enter}
      onUndo={() => onStepHistory('undo')}
      onRedo={() => onStepHistory('redo')}
      onActive={({ row }) => onActive(row)}
      onReport={(report) => entry.setMessage(describeReport(report, rows))}
    />
  )
}

function describeReport(report: GridReport, rows: readonly GridRow[]): string {
  if (report.kind === 'end') return texts.double.end
  if (report.kind === 'locked') return `${rows[report.row]?.name ?? ''}：${report.reason}`
  return report.kind === 'too-large' ? texts.double.pasteTooLarge : texts.double.pasted(report.cells)
}
