import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { documentNames, hasTextOptions } from '../../../shared/documents/document-table'
import type { SavedArchive } from '../../../shared/ipc/channels/program'
import { invoke, subscribe } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import styles from './PrintTab.module.css'
import { textOptionsOf, useTextChoices } from './text-choices'
import { texts } from './texts'

type Progress = { done: number; total: number; name: string }

/** 整季存档: every document of the campaign in one folder, with progress, and an end half way where the user wants it. */
export function ArchivePanel({ campaignKey }: { campaignKey: number }) {
  const choices = useTextChoices()
  const [isRunning, setIsRunning] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [saved, setSaved] = useState<SavedArchive>(null)
  const [error, setError] = useState<Error | null>(null)
  useEffect(
    () =>
      subscribe((event) => {
        if (event.kind === 'archive-progress') setProgress(event)
      }),
    [],
  )

  async function save(): Promise<void> {
    setIsRunning(true)
    setSaved(null)
    setError(null)
    const options = documentNames
      .filter(hasTextOptions)
      .map((document) => [document, textOptionsOf(choices, campaignKey, document)] as const)
    try {
      setSaved(await invoke('archive:save', { campaignKey, texts: Object.fromEntries(options) }))
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
        <span className={styles.label}>{texts.archive}</span>
        <Button size="small" disabled={isRunning} onClick={() => void save()}>
          {texts.chooseFolder}
        </Button>
        {isRunning && progress !== null && (
          <Button size="small" onClick={() => void invoke('archive:cancel', {})}>
            {texts.cancelArchive}
          </Button>
        )}
      </div>
      {progress !== null && (
        <progress aria-label={texts.archive} className={styles.progress} value={progress.done} max={progress.total} />
      )}
      <div role="status" className={styles.outcome}>
        {progress !== null && texts.archiving(progress.done, progress.total, progress.name)}
        {saved !== null && (saved.list === null ? texts.archiveCancelled(saved) : texts.archived(saved))}
        {saved !== null && saved.missing > 0 && (
          <p className={`${styles.changed} ${styles.warning}`}>{texts.archiveMissing(saved.missing)}</p>
        )}
        {saved !== null && saved.list !== null && (
          <Button type="link" size="small" onClick={() => void invoke('files:show', { path: saved.list ?? '' })}>
            {texts.showInFolder}
          </Button>
        )}
      </div>
      <InlineError error={error} />
    </li>
  )
}
