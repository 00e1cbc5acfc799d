import { Button } from 'antd'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetAddress } from '../../../shared/model/check'
import { formatHundredths } from '../../../shared/model/decimal'
import { summarizeSheet } from '../../state/entry/sheet-summary'
import styles from './Checking.module.css'
import { describeTime } from './describe-time'
import { MarkTile } from './MarkTile'
import { handleReaderKey } from './reader-keys'
import { texts } from './texts'
import type { Checking } from './use-checking'
import { type SheetReaderState, useSheetReader } from './use-sheet-reader'

type Properties = {
  checking: Checking
  method: 'aloud' | 'sample'
  /** Not empty. */
  sheets: readonly SheetAddress[]
  /** What stands left of the buttons, given the reader. */
  children(reader: SheetReaderState): React.ReactNode
}

/** So many marks are shown larger, and still all at once. */
const largeCount = 12

/** One sheet after the other, large enough to be read aloud against its paper; everything by keyboard. */
export function SheetReader({ checking, method, sheets, children }: Properties) {
  const reader = useSheetReader(checking, method, sheets)
  const { address, index, sheet, part, tiles, draft, check, state } = reader
  const [tick, setTick] = useState(0)
  const target = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const key = addressKey(address)
  const focusKey = JSON.stringify([key, reader.activeTile, draft === null, tick, sheet === undefined])
  /** The focus follows the sheet, its active mark and the buttons. */
  useEffect(() => {
    if (focusKey !== '') target.current?.focus()
  }, [focusKey])

  /** A click beside everything, or a button that went away, does not lose the place. */
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget !== null) return
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && document.hasFocus()) target.current?.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => handleReaderKey(event, reader, countColumns(list.current))
  const press = (act: () => void) => () => {
    act()
    setTick((count) => count + 1)
  }
  const summary = part && summarizeSheet(checking.contest, part, address, sheet)
  const isWhole = sheet === undefined || sheet.abstained
  return (
    <section className={styles.reader} aria-label={texts.sheetInHand} onBlur={onBlur}>
      <div className={styles.bar}>
        {children(reader)}
        <span>{texts.place(index + 1, sheets.length)}</span>
        <Button title={texts.previousHint} disabled={index === 0} onClick={press(() => reader.step(-1))}>
          {texts.previous}
        </Button>
        <Button title={texts.nextHint} disabled={index === sheets.length - 1} onClick={press(() => reader.step(1))}>
          {texts.next}
        </Button>
        <Button title={texts.nextUncheckedHint} onClick={press(reader.goToWaiting)}>
          {texts.nextUnchecked}
        </Button>
      </div>
      <div className={styles.heading}>
        <h2 className={styles.unit} title={checking.unitName(address.unitId)}>
          {checking.unitName(address.unitId)}
        </h2>
        <span className={styles.judge}>{checking.judgeLabel(address.judgeId)}</span>
        <span>{part?.part.name}</span>
        <span className={state === 'agreed' ? styles.good : state === 'stale' ? styles.warn : styles.muted}>
          {`${state === 'agreed' ? '✓ ' : state === 'stale' ? '⚠ ' : ''}${texts.states[state]}`}
        </span>
        {check?.confirmed != null && (
          <span className={styles.muted}>{texts.by(check.confirmed.operator, describeTime(check.confirmed.time))}</span>
        )}
      </div>
      <fieldset aria-label={reader.title} className={styles.sheet} onKeyDown={onKeyDown}>
        {isWhole ? (
          <div ref={target as React.Ref<HTMLDivElement>} className={styles.whole} tabIndex={-1}>
            {sheet === undefined ? texts.notEntered : texts.abstained}
          </div>
        ) : (
          <ol ref={list} className={tiles.length <= largeCount ? `${styles.tiles} ${styles.isLarge}` : styles.tiles}>
            {tiles.map((tile, position) => (
              <MarkTile
                key={`${key} ${tile.cell}`}
                tile={tile}
                number={position + 1}
                isActive={position === reader.activeTile}
                draft={draft}
                focusRef={target}
                onSelect={press(() => reader.select(position))}
                onDraft={reader.setDraft}
                onCommit={(move) => reader.commit() && move && reader.select(position + 1)}
                onCancel={reader.cancel}
              />
            ))}
          </ol>
        )}
      </fieldset>
      <div className={styles.bottom}>
        {summary?.sum != null && (
          <span>
            {texts.sum} <strong className={styles.sum}>{formatHundredths(summary.sum)}</strong>
          </span>
        )}
        <span className={styles.message} role="status" title={reader.message}>
          {reader.message === '' ? texts.readerKeys : reader.message}
        </span>
        <Button
          type="primary"
          size="large"
          title={texts.agreesHint}
          disabled={reader.isSealed}
          onClick={press(reader.agree)}
        >
          {texts.agrees}
        </Button>
      </div>
    </section>
  )
}

function countColumns(list: HTMLElement | null): number {
  const tops = [...(list?.children ?? [])].map((item) => (item as HTMLElement).offsetTop)
  return Math.max(1, tops.filter((top) => top === tops[0]).length)
}
