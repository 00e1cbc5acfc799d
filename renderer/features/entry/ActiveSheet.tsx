import { Button } from 'antd'
import type { ReactNode } from 'react'
import { formatHundredths } from '../../../shared/model/decimal'
import type { SheetSummary } from '../../state/entry/sheet-summary'
import styles from './Entry.module.css'
import type { EntryView } from './entry-place'
import { formatSigned } from './grid-model'
import { texts } from './texts'

type Properties = {
  judge: string
  unit: string
  view: EntryView
  summary: SheetSummary
  /** What is noted of the printed sheet. */
  note: string
  /** Items are typed, so that there is a running total. */
  hasItems: boolean
  canAbstain: boolean
  onAbstain(): void
  children: ReactNode
}

/** The sheet in hand, large enough to compare with the paper: whose it is, its running and its written total. */
export function ActiveSheet(properties: Properties) {
  const { judge, unit, view, summary, note, hasItems, canAbstain, onAbstain, children } = properties
  const { state, sum, total, difference } = summary
  const names = view === 'judge' ? [judge, unit] : [unit, judge]
  const show = (value: number | null) => (value === null ? texts.noSum : formatHundredths(value))
  return (
    <div className={styles.active}>
      <strong className={styles.names} title={names.join(' ')}>
        <span className={styles.pile}>{names[0]}</span> {names[1]}
      </strong>
      {hasItems && (
        <span>
          {texts.running} <strong className={styles.figure}>{show(sum)}</strong>
        </span>
      )}
      <span>
        {texts.written} <strong className={styles.figure}>{show(total)}</strong>
      </span>
      {difference !== null && (
        <span className={difference === 0 ? styles.agrees : styles.differs}>
          {difference === 0 ? `✓ ${texts.agrees}` : `⚠ ${texts.differs(formatSigned(difference))}`}
        </span>
      )}
      {note !== '' && (
        <span className={styles.note} title={note}>
          {note}
        </span>
      )}
      {state !== 'void' && <span className={styles.state}>{texts.states[state]}</span>}
      <Button
        size="small"
        title={texts.abstainHint}
        disabled={!canAbstain}
        aria-pressed={state === 'abstained'}
        onClick={onAbstain}
      >
        {state === 'abstained' ? texts.unabstain : texts.abstain}
      </Button>
      {children}
    </div>
  )
}
