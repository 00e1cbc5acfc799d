import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { tinykeys } from 'tinykeys'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import type { GridHandle, GridReport } from '../../components/score-grid/grid-types'
import { ScoreGrid } from '../../components/score-grid/ScoreGrid'
import type { ContestEntry } from '../../state/entry/contest-entry'
import type { EntryContest, EntryPart } from '../../state/entry/entry-contest'
import { createSummaries } from '../../state/entry/summaries'
import { useEntryState } from '../../state/entry/use-contest-entry'
import { useLiveResult } from '../../state/entry/use-live-result'
import { useProgram } from '../../state/program-state'
import { ActiveSheet } from './ActiveSheet'
import styles from './Entry.module.css'
import { EntryFooter } from './EntryFooter'
import { type EntryPlace, fitPlace, stepPlace, useEntryPlaces } from './entry-place'
import { findNextBlank, isSameTarget } from './find-next-blank'
import { describeRow, listAddresses, listColumns, readEntryCell } from './grid-model'
import { LiveRanking } from './LiveRanking'
import { PositionBar } from './PositionBar'
import { SaveNotice } from './SaveNotice'
import { texts } from './texts'
import { useUnits } from './use-units'

type Properties = {
  campaign: CampaignDetail
  detail: ContestDetail
  contest: EntryContest
  entry: ContestEntry
  children: ReactNode
}

/** The grid with the pile of sheets it stands for: who and what is being entered, where to go next, what is saved. */
export function EntryDesk({ campaign, detail, contest, entry, children }: Properties) {
  const state = useEntryState(entry)
  const digitsWithoutPoint = useProgram((program) => program.settings?.digitsWithoutPoint ?? false)
  const { places, setPlace, isRankingShown, showRanking } = useEntryPlaces()
  const place = fitPlace(contest, places[detail.key] ?? {})
  const part = contest.parts.find((candidate) => candidate.part.id === place.partId) as EntryPart
  const { units, unitName } = useUnits(campaign)
  const summarize = useMemo(() => createSummaries(entry, contest), [entry, contest])
  const result = useLiveResult(entry, contest, units)
  const [showItems, setShowItems] = useState(false)
  const [cell, setCell] = useState({ row: 0, column: 0 })
  const [message, setMessage] = useState('')
  const grid = useRef<GridHandle>(null)
  const target = useRef<{ row: number; column: number } | null>(null)

  const columns = useMemo(() => listColumns(part, showItems), [part, showItems])
  const gridColumns = useMemo(() => columns.map(({ column }) => column), [columns])
  const addresses = listAddresses(contest, part, place)
  const isSealed = detail.state !== 'open'
  const judgeLabel = (judgeId: string) => part.judges.find(({ id }) => id === judgeId)?.label ?? judgeId
  const summaries = addresses.map((address) => summarize(part, address))
  const rows = addresses.map((address, row) => {
    const isByJudge = place.view === 'judge'
    const id = isByJudge ? address.unitId : address.judgeId
    const name = isByJudge ? unitName(address.unitId) : judgeLabel(address.judgeId)
    return describeRow(id, name, entry.book.version(address), summaries[row] ?? summarize(part, address))
  })
  const active = addresses[cell.row]

  const goTo = (next: EntryPlace, row: number, column: number) => {
    grid.current?.commit()
    target.current = { row, column }
    setPlace(detail.key, next)
    setMessage('')
  }
  const scope = [detail.revision, detail.state, place.view, place.partId, place.judgeId, place.unitId, showItems].join(
    '|',
  )
  useEffect(() => {
    if (target.current !== null) grid.current?.goTo(target.current.row, target.current.column)
    target.current = null
  })

  const step = (direction: 1 | -1) => {
    const next = stepPlace(contest, part, place, direction)
    if (next !== null) goTo(next, 0, 0)
  }
  const goToBlank = () => {
    grid.current?.commit()
    const from = { row: cell.row, target: columns[cell.column]?.target ?? null }
    const found = findNextBlank(entry, part, place, from, summarize)
    if (found === null) return setMessage(texts.noBlank)
    const column = columns.findIndex((candidate) => isSameTarget(candidate.target, found.target))
    goTo(found.place, found.row, Math.max(0, column))
  }
  const switchView = () => {
    const view = place.view === 'judge' ? 'unit' : 'judge'
    const next = { ...place, ...active, view } as const
    const row =
      view === 'unit'
        ? part.judges.findIndex(({ id }) => id === next.judgeId)
        : contest.definition.unitIds.indexOf(next.unitId)
    goTo(next, Math.max(0, row), cell.column)
  }
  const abstain = () => {
    if (active === undefined || isSealed || contest.isRecused(active.judgeId, active.unitId)) return
    grid.current?.commit()
    const isAbstained = entry.book.sheet(active)?.abstained ?? false
    entry.actions.enter([{ address: active, target: { kind: 'abstained' }, text: isAbstained ? '' : '1' }], false)
    grid.current?.focus()
  }
  const stepHistory = async (list: 'undo' | 'redo') => {
    try {
      const done = await entry.actions.stepHistory(list)
      if (done === null) setMessage(list === 'undo' ? texts.nothingToUndo : texts.nothingToRedo)
      else
        setMessage([list === 'undo' ? texts.undone : texts.redone, done.label].filter((text) => text !== '').join('：'))
    } catch (error) {
      setMessage((error as Error).message)
    }
  }
  const keys = useRef({ step, goToBlank, switchView, abstain })
  useEffect(() => {
    keys.current = { step, goToBlank, switchView, abstain }
  })
  useEffect(() => {
    const handle = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault()
      act()
    }
    return tinykeys(
      window,
      {
        '$mod+PageDown': handle(() => keys.current.step(1)),
        '$mod+PageUp': handle(() => keys.current.step(-1)),
        F4: handle(() => keys.current.goToBlank()),
        '$mod+j': handle(() => keys.current.goToBlank()),
        F6: handle(() => keys.current.switchView()),
        F7: handle(() => keys.current.abstain()),
      },
      { ignore: (event) => event.isComposing },
    )
  }, [])

  const onReport = (report: GridReport) => {
    if (report.kind === 'end') setMessage(texts.end[place.view])
    else if (report.kind === 'locked') setMessage(texts.locked(rows[report.row]?.name ?? '', report.reason))
    else setMessage(describePaste(report))
  }
  const describePaste = (report: Extract<GridReport, { kind: 'pasted' }>) => {
    const invalid = addresses.reduce((sum, address) => sum + countRejected(entry, address), 0)
    return [
      texts.pasted(report.cells),
      invalid > 0 ? texts.pasteInvalid(invalid) : '',
      report.skipped > 0 ? texts.pasteSkipped(report.skipped) : '',
      report.outside > 0 ? texts.pasteOutside(report.outside) : '',
      texts.pasteUndo,
    ].join('')
  }
  return (
    <div className={styles.desk}>
      <PositionBar
        contest={contest}
        part={part}
        place={place}
        unitName={unitName}
        summarize={summarize}
        tick={state.tick}
        onSwitchView={switchView}
        onPlace={(next) => goTo(next, 0, 0)}
        onStep={step}
        onNextBlank={goToBlank}
      >
        {children}
      </PositionBar>
      {isSealed && <p className={styles.sealed}>{texts.sealed}</p>}
      <SaveNotice state={state} onRetry={entry.actions.retry} onDiscard={entry.actions.discard} />
      {active !== undefined && (
        <ActiveSheet
          judge={judgeLabel(active.judgeId)}
          unit={unitName(active.unitId)}
          view={place.view}
          summary={summaries[cell.row] ?? summarize(part, active)}
          canAbstain={!isSealed && !contest.isRecused(active.judgeId, active.unitId)}
          onAbstain={abstain}
        >
          <Button
            size="small"
            aria-pressed={isRankingShown}
            onClick={() => {
              showRanking(!isRankingShown)
              grid.current?.focus()
            }}
          >
            {isRankingShown ? texts.hideRanking : texts.showRanking}
          </Button>
        </ActiveSheet>
      )}
      <div className={styles.work}>
        <div className={styles.grid}>
          {part.judges.length === 0 ? (
            <p>{texts.empty.noPanelJudges}</p>
          ) : (
            <ScoreGrid
              ref={grid}
              label={texts.gridLabel(
                place.view === 'judge' ? judgeLabel(place.judgeId) : unitName(place.unitId),
                part.part.name,
              )}
              inputLabel={texts.gridInput}
              corner={place.view === 'judge' ? texts.unit : texts.judge}
              scope={scope}
              rows={rows}
              columns={gridColumns}
              headerWidth={228}
              readCell={(row, column) => {
                const address = addresses[row] as (typeof addresses)[number]
                const { target: cellTarget } = columns[column] as (typeof columns)[number]
                return readEntryCell(entry, part, address, cellTarget, summarize(part, address), isSealed)
              }}
              onEdit={(edits) => {
                setMessage('')
                entry.actions.enter(
                  edits.flatMap(({ row, column, to }) => {
                    const address = addresses[row]
                    const cellTarget = columns[column]?.target
                    return address && cellTarget ? [{ address, target: cellTarget, text: to }] : []
                  }),
                  digitsWithoutPoint,
                )
              }}
              onUndo={() => void stepHistory('undo')}
              onRedo={() => void stepHistory('redo')}
              onActive={setCell}
              onReport={onReport}
            />
          )}
        </div>
        {isRankingShown && <LiveRanking result={result} unitName={unitName} activeUnitId={active?.unitId ?? ''} />}
      </div>
      <EntryFooter
        message={message}
        state={state}
        hasTotalOnly={part.part.entry === 'total'}
        showItems={showItems}
        onShowItems={setShowItems}
      />
    </div>
  )
}

function countRejected(entry: ContestEntry, address: Parameters<ContestEntry['book']['sheet']>[0]): number {
  return Object.keys(entry.book.sheet(address)?.rejected ?? {}).length
}
