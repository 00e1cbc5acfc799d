import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import type { GridHandle, GridReport } from '../../components/score-grid/grid-types'
import type { ContestEntry } from '../../state/entry/contest-entry'
import { useEntryState } from '../../state/entry/use-contest-entry'
import { useLiveResult } from '../../state/entry/use-live-result'
import { ActiveSheet } from './ActiveSheet'
import { describeProblem } from './describe-problem'
import styles from './Entry.module.css'
import { EntryFooter } from './EntryFooter'
import { EntryGrid } from './EntryGrid'
import { useEntryPlaces } from './entry-place'
import { LiveRanking } from './LiveRanking'
import { NotApplicableDrawer, type UnitItem } from './NotApplicableDrawer'
import { PositionBar } from './PositionBar'
import { PastePreview } from './paste/PastePreview'
import { usePaste } from './paste/use-paste'
import { SaveNotice } from './SaveNotice'
import { texts } from './texts'
import { useEntryKeys } from './use-entry-keys'
import { useHistory } from './use-history'
import { type Pile, usePile } from './use-pile'
import { usePileMoves } from './use-pile-moves'

type Properties = {
  campaign: CampaignDetail
  detail: ContestDetail
  entry: ContestEntry
  onImport(): void
  children: ReactNode
}

/** The grid with the pile of sheets it stands for: who and what is being entered, where to go next, what is saved. */
export function EntryDesk({ campaign, detail, entry, onImport, children }: Properties) {
  const state = useEntryState(entry)
  const { pile, units, showItems, setShowItems } = usePile(campaign, detail, entry)
  const { contest, part, place, columns, addresses, summarize, unitName, judgeLabel, isSealed } = pile
  const result = useLiveResult(entry, contest, units)
  const isRankingShown = useEntryPlaces((places) => places.isRankingShown)
  const [cell, setCell] = useState({ row: 0, column: 0 })
  const [message, setMessage] = useState('')
  const [ruled, setRuled] = useState<UnitItem | null>(null)
  const wasRuled = useRef(false)
  const grid = useRef<GridHandle>(null)
  const { goTo, step, goToBlank, switchView } = usePileMoves(detail.key, pile, cell, grid)

  const active = addresses[cell.row]
  const canAbstain = active !== undefined && !isSealed && !contest.isRecused(active.judgeId, active.unitId)
  const abstain = () => {
    if (!canAbstain) return
    grid.current?.commit()
    const isAbstained = entry.book.sheet(active)?.abstained ?? false
    entry.actions.enter([{ address: active, target: { kind: 'abstained' }, text: isAbstained ? '' : '1' }], false)
    grid.current?.focus()
  }
  const actions = {
    step: (direction: 1 | -1) => {
      setMessage('')
      step(direction)
    },
    goToBlank: () => setMessage(goToBlank() ? '' : texts.noBlank),
    switchView,
    abstain,
    toggleNotApplicable: () => {
      grid.current?.commit()
      const target = columns[cell.column]?.target ?? null
      if (isSealed) setMessage(texts.locks.sealed)
      else if (active === undefined || target?.kind !== 'item') setMessage(texts.notAnItem)
      else setRuled({ unitId: active.unitId, itemId: target.itemId })
    },
  }
  const paste = usePaste(pile, state.tick, grid, setMessage)
  useEntryKeys(actions, paste.draft !== null || ruled !== null)
  // Once the drawer is gone: until then it keeps the focus.
  useEffect(() => {
    if (wasRuled.current && ruled === null) grid.current?.focus()
    wasRuled.current = ruled !== null
  }, [ruled])
  const stepHistory = useHistory(pile, { goTo }, setMessage)
  const toggleRanking = () => {
    useEntryPlaces.getState().showRanking(!isRankingShown)
    grid.current?.focus()
  }
  return (
    <div className={styles.desk}>
      <PositionBar pile={pile} tick={state.tick} onPlace={goTo} {...actions}>
        {children}
      </PositionBar>
      {isSealed && <p className={styles.sealed}>{texts.sealed}</p>}
      <SaveNotice state={state} onRetry={entry.actions.retry} onDiscard={entry.actions.discard} />
      {active !== undefined && (
        <ActiveSheet
          judge={judgeLabel(active.judgeId)}
          unit={unitName(active.unitId)}
          view={place.view}
          summary={summarize(part, active)}
          hasItems={part.part.entry === 'items' || showItems}
          canAbstain={canAbstain}
          onAbstain={abstain}
        >
          <Button size="small" aria-pressed={isRankingShown} onClick={toggleRanking}>
            {isRankingShown ? texts.hideRanking : texts.showRanking}
          </Button>
          {!isSealed && (
            <Button size="small" onClick={onImport}>
              {texts.import}
            </Button>
          )}
        </ActiveSheet>
      )}
      <div className={styles.work}>
        <div className={styles.grid}>
          <EntryGrid
            ref={grid}
            pile={pile}
            onEntered={setMessage}
            onStepHistory={(list) => void stepHistory(list)}
            onActive={setCell}
            onReport={(report) => setMessage(describeReport(report, pile))}
            onBlock={paste.start}
            isPaused={paste.draft !== null}
          />
        </div>
        {paste.draft !== null && (
          <PastePreview
            pile={pile}
            draft={paste.draft}
            onChoose={paste.choose}
            onConfirm={paste.confirm}
            onCancel={paste.cancel}
          />
        )}
        {isRankingShown && (
          <LiveRanking
            result={result}
            unitName={unitName}
            activeUnitId={active?.unitId ?? ''}
            onUnit={(unitId) =>
              goTo({ ...place, unitId }, place.view === 'judge' ? contest.definition.unitIds.indexOf(unitId) : 0)
            }
          />
        )}
      </div>
      {ruled !== null && (
        <NotApplicableDrawer
          contest={detail}
          units={campaign.definition.units}
          cell={ruled}
          names={{
            unit: unitName(ruled.unitId),
            item: part.items.find(({ id }) => id === ruled.itemId)?.name ?? '',
          }}
          onClose={() => setRuled(null)}
        />
      )}
      <EntryFooter
        message={message === '' ? describeProblem(pile, cell.row, cell.column) : message}
        state={state}
        hasTotalOnly={part.part.entry === 'total'}
        showItems={showItems}
        onShowItems={setShowItems}
      />
    </div>
  )
}

function describeReport(report: GridReport, { entry, addresses, place, rows, isSealed }: Pile): string {
  if (report.kind === 'end') return isSealed ? texts.locks.sealed : texts.end[place.view]
  if (report.kind === 'too-large') return texts.pasteTooLarge
  if (report.kind === 'locked') return texts.locked(rows[report.row]?.name ?? '', report.reason)
  const rejected = addresses.map((address) => Object.keys(entry.book.sheet(address)?.rejected ?? {}).length)
  const invalid = rejected.reduce((sum, count) => sum + count, 0)
  return [
    texts.pasted(report.cells),
    report.skipped > 0 ? texts.pasteSkipped(report.skipped) : '',
    report.outside > 0 ? texts.pasteOutside(report.outside) : '',
    invalid > 0 ? texts.pasteInvalid(invalid) : '',
    texts.pasteUndo,
  ].join('')
}
