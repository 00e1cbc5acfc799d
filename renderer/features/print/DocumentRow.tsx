import { Button } from 'antd'
import { useState } from 'react'
import type { DocumentRequest, SavedFile } from '../../../shared/ipc/channels/program'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type Props = { request: DocumentRequest; isShown: boolean; onShow(): void }
type Outcome = { kind: 'saved'; path: string } | { kind: 'printed' } | { kind: 'nothing' }

/** One document with its actions; the outcome or the error stands in the row. */
export function DocumentRow({ request, isShown, onShow }: Props) {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const text = texts.documents[request.document]

  async function run(action: () => Promise<Outcome>): Promise<void> {
    setBusy(true)
    setError(null)
    setOutcome(null)
    try {
      setOutcome(await action())
    } catch (problem) {
      setError(problem as Error)
    } finally {
      setBusy(false)
    }
  }
  const save = (name: 'documents:save-pdf' | 'documents:save-workbook') => () =>
    run(async () => describeSaved(await invoke(name, request)))
  const print = () =>
    run(async () => ((await invoke('documents:print', request)).printed ? { kind: 'printed' } : { kind: 'nothing' }))

  return (
    <tr aria-selected={isShown}>
      <td>
        <button type="button" className={styles.name} onClick={onShow} aria-label={texts.showPreview(text.name)}>
          {text.name}
        </button>
        <div className={styles.hint}>{text.hint}</div>
      </td>
      <td>
        <div className={styles.actions}>
          <Button aria-label={`${texts.actions.print}${text.name}`} disabled={busy} onClick={print}>
            {texts.actions.print}
          </Button>
          <Button aria-label={`${text.name}${texts.actions.pdf}`} disabled={busy} onClick={save('documents:save-pdf')}>
            {texts.actions.pdf}
          </Button>
          <Button
            aria-label={`${text.name}${texts.actions.workbook}`}
            disabled={busy}
            onClick={save('documents:save-workbook')}
          >
            {texts.actions.workbook}
          </Button>
        </div>
        <div role="status" className={styles.outcome}>
          {busy && texts.working}
          {outcome?.kind === 'printed' && texts.printed}
          {outcome?.kind === 'nothing' && texts.notPrinted}
          {outcome?.kind === 'saved' && <SavedPath path={outcome.path} />}
        </div>
        <InlineError error={error} />
      </td>
    </tr>
  )
}

function SavedPath({ path }: { path: string }) {
  return (
    <>
      <span title={path}>{texts.saved(path)}</span>
      <Button type="link" size="small" onClick={() => void invoke('files:show', { path })}>
        {texts.showInFolder}
      </Button>
    </>
  )
}

function describeSaved(saved: SavedFile): Outcome {
  return saved === null ? { kind: 'nothing' } : { kind: 'saved', path: saved.path }
}
