import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { invoke } from '../../client/desk-client'
import type { GridHandle } from '../../components/score-grid/grid-types'
import { inTurn } from '../../state/in-turn'
import styles from './Checking.module.css'
import { useCheckingPlace } from './checking-place'
import { DifferenceList } from './DifferenceList'
import { OwnEntryWarning } from './OwnEntryWarning'
import { PileChoice } from './PileChoice'
import { SecondGrid } from './SecondGrid'
import { readSecondState } from './second-grid-model'
import { texts } from './texts'
import { screen } from './use-check-commands'
import type { Checking } from './use-checking'
import { findNextPile, useDoubleKeys } from './use-double-keys'
import { useSecondEntry } from './use-second-entry'

type View = 'enter' | 'differences'

/** 双录: the second entry without the first, then only what differs. */
export function DoubleEntry({ checking }: { checking: Checking }) {
  const { pile, figures, partOf, isSealed } = checking
  const entry = useSecondEntry(checking)
  const pileName = `${checking.detail.key} double`
  const wanted = useCheckingPlace((state) => state.sheets[pileName])
  const setSheet = useCheckingPlace((state) => state.setSheet)
  const [view, setView] = useState<View>('enter')
  const [row, setRow] = useState(0)
  const grid = useRef<GridHandle>(null)
  const place = pile.find(({ judgeId, partId }) => judgeId === wanted?.judgeId && partId === wanted.partId) ?? pile[0]
  const addresses = pile.filter(({ judgeId, partId }) => judgeId === place?.judgeId && partId === place.partId)
  const part = place && partOf(place.partId)
  const active = addresses[row]
  const abstain = () => {
    grid.current?.commit()
    if (active === undefined || isSealed) return
    const text = entry.show(active)?.abstained === true ? '' : '1'
    entry.enter([{ address: active, target: { kind: 'abstained' }, text }], 'typed')
    grid.current?.focus()
  }
  const states = part === undefined ? [] : addresses.map((address) => readSecondState(checking, entry, part, address))
  const ready = addresses.filter((_, index) => states[index] === 'ready')
  const done = states.filter((state) => state === 'ready' || state === 'compared').length
  const step = (direction: 1 | -1): boolean => {
    grid.current?.commit()
    const next = place === undefined ? undefined : findNextPile(pile, place, direction)
    if (next !== undefined) setSheet(pileName, next)
    return next !== undefined
  }
  /** On to the next judge's sheets; what differs waits until the pile is through. */
  const compare = async () => {
    if (ready.length === 0 && states.some((state) => state !== 'compared')) {
      entry.setMessage(texts.double.notReady)
      return
    }
    const found = ready.length === 0 ? 0 : await entry.compare(ready)
    if (found !== null && !step(1) && found + figures.unresolved > 0) setView('differences')
  }
  useDoubleKeys(view === 'enter', { abstain, step, compare: () => void compare() }, grid)
  if (place === undefined || part === undefined) return null

  const stepHistory = async (list: 'undo' | 'redo') => {
    try {
      const undone = await inTurn(() => invoke(`history:${list}`, { screen }, screen))
      entry.setMessage(undone === null ? texts.nothingTo[list] : texts.done[list](undone.label))
    } catch (error) {
      entry.setMessage((error as Error).message)
    }
  }
  const isAllowed = entry.isAllowed(addresses)
  return (
    <section className={styles.reader} aria-label={texts.methods.double}>
      <div className={styles.bar}>
        <Segmented<View>
          aria-label={texts.double.view}
          options={[
            { value: 'enter', label: texts.double.views.enter },
            { value: 'differences', label: texts.double.views.differences(figures.unresolved) },
          ]}
          value={view}
          onChange={setView}
        />
        {view === 'enter' && (
          <>
            <PileChoice checking={checking} address={place} onChoose={(sheet) => sheet && setSheet(pileName, sheet)} />
            <span>{texts.double.progress(done, addresses.length)}</span>
            <Button title={texts.double.abstainHint} disabled={isSealed || !isAllowed} onClick={abstain}>
              {texts.abstained}
            </Button>
            <Button
              type="primary"
              title={texts.double.compareHint}
              disabled={isSealed || ready.length === 0}
              onClick={() => void compare()}
            >
              {texts.double.compare(ready.length)}
            </Button>
          </>
        )}
      </div>
      {view === 'differences' && (
        <DifferenceList checking={checking} operator={entry.operator} authorsOf={entry.authorsOf} />
      )}
      {view === 'enter' && !isAllowed && <OwnEntryWarning operator={entry.operator} onAllow={entry.allowOwn} />}
      {view === 'enter' && isAllowed && (
        <div className={styles.grid}>
          <SecondGrid
            key={`${place.judgeId} ${place.partId}`}
            ref={grid}
            checking={checking}
            entry={entry}
            part={part}
            addresses={addresses}
            onActive={setRow}
            onStepHistory={(list) => void stepHistory(list)}
          />
        </div>
      )}
      <p className={styles.line} role="status">
        {entry.message === '' ? texts.double.hint : entry.message}
      </p>
    </section>
  )
}
