import { Button } from 'antd'
import { useState } from 'react'
import { documentTable, type FileForm, pictureOf } from '../../../shared/documents/document-table'
import type { DocumentRequest, SavedFile } from '../../../shared/ipc/channels/program'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import styles from './PrintTab.module.css'
import { printDocument } from './print-document'
import type { PrintState } from './print-records'
import { texts } from './texts'

/** `state` is null where the document has no page. */
type Props = { request: DocumentRequest; state: PrintState | null; isShown: boolean; onShow(): void }
type Outcome = { kind: 'saved'; path: string } | { kind: 'printed' } | { kind: 'nothing' }

/** One document with its actions; the outcome or the error stands in the row. */
export function DocumentRow({ request, state, isShown, onShow }: Props) {
  const [busy, setBusy] = useState(false)
  const [copies, setCopies] = useState(1)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const { title, page, forms } = documentTable[request.document]

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
  const print = async () =>
    (await printDocument(request, copies)) ? ({ kind: 'printed' } as const) : ({ kind: 'nothing' } as const)
  const savePdf = async () => describeSaved(await invoke('documents:save-pdf', request))
  const savePicture = async () => describeSaved(await invoke('documents:save-picture', request))
  const saveFile = async (form: FileForm) => describeSaved(await invoke('documents:save-file', { ...request, form }))
  const buttons = [
    ...(page === null
      ? []
      : [
          { label: texts.actions.print, name: `${texts.actions.print}${title}`, action: print },
          { label: texts.actions.pdf, name: `${title}${texts.actions.pdf}`, action: savePdf },
        ]),
    ...(pictureOf(request.document) === null
      ? []
      : [{ label: texts.actions.picture, name: `${title}${texts.actions.picture}`, action: savePicture }]),
    ...forms.map((form: FileForm) => ({
      label: texts.actions[form],
      name: `${title}${texts.actions[form]}`,
      action: () => saveFile(form),
    })),
  ]
  return (
    <li className={isShown ? `${styles.document} ${styles.shown}` : styles.document}>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.name}
          title={texts.hints[request.document]}
          aria-pressed={isShown}
          onClick={onShow}
        >
          {title}
        </button>
        {state !== null && <span className={styles[state]}>{texts.states[state]}</span>}
        {isShown && page !== null && <Copies value={copies} onChange={setCopies} />}
        {buttons.map(({ label, name, action }) => (
          <Button key={name} size="small" aria-label={name} disabled={busy} onClick={() => void run(action)}>
            {label}
          </Button>
        ))}
      </div>
      <div role="status" className={styles.outcome}>
        {busy && texts.working}
        {outcome?.kind === 'printed' && texts.printed}
        {outcome?.kind === 'nothing' && texts.notPrinted}
        {outcome?.kind === 'saved' && <SavedPath path={outcome.path} />}
      </div>
      <InlineError error={error} />
    </li>
  )
}

/** 份数, for the printer alone. */
function Copies({ value, onChange }: { value: number; onChange(copies: number): void }) {
  return (
    <label className={styles.copies}>
      {texts.copies}
      <input
        type="number"
        className="input"
        min={1}
        max={999}
        value={value}
        onChange={(event) => onChange(Math.min(999, Math.max(1, Math.trunc(Number(event.target.value)) || 1)))}
      />
    </label>
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
