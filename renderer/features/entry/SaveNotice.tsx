import { Button } from 'antd'
import type { EntryState } from '../../state/entry/contest-entry'
import styles from './Entry.module.css'
import { texts } from './texts'

type Properties = { state: EntryState; onRetry(): void; onDiscard(): void }

/** What could not be saved, why, and what to do; nothing while all is on disk. */
export function SaveNotice({ state, onRetry, onDiscard }: Properties) {
  const { failedCount, failureReason, loadProblem } = state
  if (failedCount === 0) return loadProblem === null ? null : <p className={styles.unsaved}>{loadProblem}</p>
  return (
    <div className={styles.unsaved} role="alert">
      <span>⚠ {texts.unsaved(failedCount, failureReason ?? '')}</span>
      <Button size="small" onClick={onRetry}>
        {texts.retry}
      </Button>
      <Button size="small" onClick={onDiscard}>
        {texts.discard}
      </Button>
    </div>
  )
}
