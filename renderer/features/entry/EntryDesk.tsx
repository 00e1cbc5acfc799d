import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import type { Paper } from '../../../shared/model/sheet-note'
import { findNote } from '../../../shared/model/void-papers'
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
import { SheetNoteDialog } from './SheetNoteDialog'
import { SheetStrip } from './SheetStrip'
import { describeNote, paperOf } from './sheet-strip'
import { texts } from './texts'
import { useEntryKeys } from './use-entry-keys'
import { useHistory } from './use-history'
import { type Pile, usePile } from './use-pile'
import { usePileMoves } from './use-pile-moves'
import { useSheetNote } from './use-sheet-note'

type Properties = {
  campaign: CampaignDetail
  detail: ContestDetail
  entry: ContestEntry
  onImport(): void
  children: ReactNode
}

/** The grid with the pile of sheets it stands for: who and what is being entered, where to go next, what is saved. */
export function EntryDesk({ campaign, detail, entry, onImport, children }: Properties) {
  const saved = useEntryState(entry)
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
  const paper = active === undefined ? null : paperOf(detail, active)
  const state = active === undefined ? null : summarize(part, active).state
  /** A paper that a recused judge never fills in does not exist. */
  const canNote = !isSealed && (paper?.unitId === null || (state !== null && state !== 'recused'))
  const canAbstain = !isSealed && state !== null && state !== 'recused' && state !== 'void'
  const abstain = () => {
    if (!canAbstain || active === undefined) return
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
    openNote: () => {
      if (isSealed) setMessage(texts.locks.sealed)
      else if (paper !== null && canNote) note.open(paper)
    },
  }
  const note = useSheetNote(detail, entry, grid)
  const paste = usePaste(pile, saved.tick, grid, setMessage)
  useEntryKeys(actions, paste.draft !== null || ruled !== null || note.opened !== null)
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
      <PositionBar pile={pile} tick={saved.tick} onPlace={goTo} {...actions}>
        {children}
      </PositionBar>
      <SheetStrip pile={pile} detail={detail} active={paper} onPlace={goTo} />
      {isSealed && <p className={styles.sealed}>{texts.sealed}</p>}
      <SaveNotice state={saved} onRetry={entry.actions.retry} onDiscard={entry.actions.discard} />
      {active !== undefined && (
        <ActiveSheet
          judge={judgeLabel(active.judgeId)}
          unit={unitName(active.unitId)}
          view={place.view}
          summary={summarize(part, active)}
          note={paper === null ? '' : describeNote(findNote(detail.sheetNotes, paper), texts.states.void)}
          hasItems={part.part.entry === 'items' || showItems}
          canAbstain={canAbstain}
          onAbstain={abstain}
        >
          <Button size="small" title={texts.notesHint} disabled={!canNote} onClick={actions.openNote}>
            {texts.notes}
          </Button>
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
      {note.opened !== null && <SheetNoteDialog opened={note.opened} name={namePaper(pile, note.opened.note)} />}
      <EntryFooter
        message={message === '' ? describeProblem(pile, cell.row, cell.column) : message}
        state={saved}
        hasTotalOnly={part.part.entry === 'total'}
        showItems={showItems}
        onShowItems={setShowItems}
      />
    </div>
  )
}

function namePaper({ judgeLabel, unitName }: Pile, { judgeId, unitId }: Paper): string {
  return unitId === null ? judgeLabel(judgeId) : texts.note.of(judgeLabel(judgeId), unitName(unitId))
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
