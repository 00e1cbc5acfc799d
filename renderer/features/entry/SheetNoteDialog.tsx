import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { remarkNames } from '../../../shared/checking/list-notes'
import type { SheetNote, SheetRemark } from '../../../shared/model/sheet-note'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import styles from './SheetNoteDialog.module.css'
import { texts } from './texts'
import type { OpenNote } from './use-sheet-note'

/** What is noted of one printed sheet: remarks, and that it is void or counts again. */
export function SheetNoteDialog({ opened, name }: { opened: OpenNote; name: string }) {
  const { note, save, close } = opened
  const [remarks, setRemarks] = useState<readonly SheetRemark[]>(note.remarks)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const reasonField = useRef<HTMLInputElement>(null)
  const { note: words } = texts
  const toggle = (remark: SheetRemark) =>
    setRemarks(remarks.includes(remark) ? remarks.filter((one) => one !== remark) : [...remarks, remark])
  const send = async (change: Partial<Pick<SheetNote, 'void'>>) => {
    setSaving(true)
    try {
      await save({ remarks: [...remarks], ...change })
      close()
    } catch (error) {
      setFailure((error as Error).message)
      setSaving(false)
    }
  }
  const makeVoid = () => {
    if (reason.trim() === '') {
      reasonField.current?.focus()
      return setProblem(words.reasonMissing)
    }
    void send({ void: { reason: reason.trim() } })
  }
  return (
    <Modal
      open
      centered
      width={480}
      title={words.title(name)}
      onCancel={close}
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
      footer={[
        <Button key="cancel" onClick={close}>
          {words.cancel}
        </Button>,
        <Button key="save" type="primary" loading={isSaving} onClick={() => void send({})}>
          {words.save}
        </Button>,
      ]}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send({})
        }}
      >
        <fieldset className={styles.remarks}>
          <legend>{words.remarks}</legend>
          {(Object.keys(remarkNames) as SheetRemark[]).map((remark, index) => (
            <label key={remark}>
              <input
                ref={index === 0 ? first : undefined}
                type="checkbox"
                checked={remarks.includes(remark)}
                onChange={() => toggle(remark)}
              />{' '}
              {remarkNames[remark]}
            </label>
          ))}
        </fieldset>
      </form>
      <section className={styles.void} aria-label={words.void}>
        {note.void === null ? (
          <>
            <InputField
              label={words.reason}
              value={reason}
              error={problem}
              inputRef={reasonField}
              onChange={setReason}
              onEnter={makeVoid}
            />
            <Button disabled={isSaving} onClick={makeVoid}>
              {words.makeVoid}
            </Button>
          </>
        ) : (
          <>
            <p>{words.isVoid(note.void.reason)}</p>
            <Button disabled={isSaving} onClick={() => void send({ void: null })}>
              {words.back}
            </Button>
          </>
        )}
        <p className="muted">{words.hint}</p>
      </section>
      <InlineError error={failure} />
    </Modal>
  )
}
