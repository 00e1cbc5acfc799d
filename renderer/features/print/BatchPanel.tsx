import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { SavedBatch } from '../../../shared/ipc/channels/program'
import { invoke, subscribe } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type Progress = { done: number; total: number; name: string }
type Props = {
  title: string
  /** Says what is written when the user points at the title. */
  hint: string
  save(): Promise<SavedBatch>
}

/** Many files in one folder, with progress, and an end half way where the user wants it. */
export function BatchPanel({ title, hint, save }: Props) {
  const [isRunning, setIsRunning] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [saved, setSaved] = useState<SavedBatch>(null)
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    if (!isRunning) return
    return subscribe((event) => {
      if (event.kind === 'batch-progress') setProgress(event)
    })
  }, [isRunning])

  async function run(): Promise<void> {
    setIsRunning(true)
    setSaved(null)
    setError(null)
    try {
      setSaved(await save())
    } catch (problem) {
      setError(problem as Error)
    } finally {
      setIsRunning(false)
      setProgress(null)
    }
  }
  return (
    <li className={styles.document}>
      <div className={styles.actions}>
        <span className={styles.label} title={hint}>
          {title}
        </span>
        <Button
          size="small"
          disabled={isRunning}
          aria-label={`${title}${texts.batch.choose}`}
          onClick={() => void run()}
        >
          {texts.batch.choose}
        </Button>
        {isRunning && progress !== null && (
          <Button size="small" onClick={() => void invoke('batches:cancel', {})}>
            {texts.batch.cancel}
          </Button>
        )}
      </div>
      {progress !== null && (
        <progress aria-label={title} className={styles.progress} value={progress.done} max={progress.total} />
      )}
      <div role="status" className={styles.outcome}>
        {progress !== null && texts.batch.progress(progress.done, progress.total, progress.name)}
        {saved !== null && <Outcome saved={saved} />}
      </div>
      <InlineError error={error} />
    </li>
  )
}

function Outcome({ saved }: { saved: NonNullable<SavedBatch> }) {
  const { path } = saved
  return (
    <>
      {saved.isComplete ? texts.batch.saved(saved) : texts.batch.cancelled(saved)}
      {saved.missing > 0 && (
        <p className={`${styles.changed} ${styles.warning}`}>{texts.batch.missing(saved.missing)}</p>
      )}
      {path !== null && (
        <Button type="link" size="small" onClick={() => void invoke('files:show', { path })}>
          {texts.showInFolder}
        </Button>
      )}
    </>
  )
}
