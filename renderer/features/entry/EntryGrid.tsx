import { type Ref, useMemo } from 'react'
import type { EditSource, GridCell, GridEdit, GridHandle, GridReport } from '../../components/score-grid/grid-types'
import { ScoreGrid } from '../../components/score-grid/ScoreGrid'
import type { GridEvents } from '../../components/score-grid/use-grid-editor'
import { useProgram } from '../../state/program-state'
import { describeProblem } from './describe-problem'
import { readEntryCell } from './grid-model'
import { texts } from './texts'
import type { Pile } from './use-pile'

type Properties = {
  ref: Ref<GridHandle>
  pile: Pile
  /** With a text for the reader when what was entered does not count. */
  onEntered(message: string): void
  onStepHistory(list: 'undo' | 'redo'): void
  onActive(cell: { row: number; column: number }): void
  onReport(report: GridReport): void
  onBlock: GridEvents['onBlock']
  isPaused: boolean
}

/** Widths of the row heading in pixels: limits, and what number and state take beside the name. */
const narrowest = 180
const widest = 384
const besideName = 100

/** The pile of sheets as a grid; edits go to the entry as one step. */
export function EntryGrid({ ref, pile, onEntered, onStepHistory, onActive, onReport, onBlock, isPaused }: Properties) {
  const { entry, part, place, columns, addresses, summarize, isSealed } = pile
  const digitsWithoutPoint = useProgram((program) => program.settings?.digitsWithoutPoint ?? false)
  const gridColumns = useMemo(() => columns.map(({ column }) => column), [columns])
  if (part.judges.length === 0) return <p>{texts.empty.noPanelJudges}</p>
  const readCell = (row: number, column: number): GridCell => {
    const address = addresses[row]
    const shown = columns[column]
    if (address === undefined || shown === undefined) return { text: '', problem: null, lock: '', unsaved: null }
    return readEntryCell(entry, part, address, shown.target, summarize(part, address), isSealed)
  }
  const enter = (edits: readonly GridEdit[], source: EditSource) => {
    const changes = edits.flatMap(({ row, column, to }) => {
      const address = addresses[row]
      const target = columns[column]?.target
      return address && target ? [{ address, target, text: to }] : []
    })
    entry.actions.enter(changes, digitsWithoutPoint && source === 'typed')
    const problems = edits.map(({ row, column }) => describeProblem(pile, row, column))
    onEntered(problems.find((problem) => problem !== '') ?? '')
  }
  const longest = pile.rows.reduce((length, row) => Math.max(length, row.name.length), 0)
  const headerWidth = Math.min(widest, Math.max(narrowest, longest * 14 + besideName))
  const name = place.view === 'judge' ? pile.judgeLabel(place.judgeId) : pile.unitName(place.unitId)
  return (
    <ScoreGrid
      ref={ref}
      label={texts.gridLabel(name, part.part.name)}
      inputLabel={texts.gridInput}
      corner={place.view === 'judge' ? texts.unit : texts.judge}
      scope={pile.scope}
      rows={pile.rows}
      columns={gridColumns}
      headerWidth={headerWidth}
      readCell={readCell}
      onEdit={enter}
      onUndo={() => onStepHistory('undo')}
      onRedo={() => onStepHistory('redo')}
      onActive={onActive}
      onReport={onReport}
      onBlock={onBlock}
      isPaused={isPaused}
    />
  )
}
