import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { InlineError } from './InlineError'
import { InputField } from './InputField'
import { texts } from './texts'

type Properties = {
  /** What is deleted, by its name. */
  what: string
  /** What goes with it, one sentence. */
  warning: string
  /** Whether the reason is asked for and logged. */
  needsReason: boolean
  onCancel(): void
  /** Deletes; a thrown error is shown and the dialog stays. */
  onConfirm(reason: string): Promise<unknown>
}

/** Asks before something is deleted. */
export function ConfirmDelete({ what, warning, needsReason, onCancel, onConfirm }: Properties) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const confirm = async () => {
    if (needsReason && reason.trim() === '') {
      setProblem(texts.deleteReasonMissing)
      input.current?.focus()
      return
    }
    setPending(true)
    try {
      await onConfirm(reason.trim())
    } catch (error) {
      setProblem((error as Error).message)
      setPending(false)
    }
  }
  return (
    <Modal
      open
      centered
      title={texts.deleteTitle(what)}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {texts.cancel}
        </Button>,
        <Button key="confirm" type="primary" loading={pending} onClick={() => void confirm()}>
          {texts.deleteConfirm}
        </Button>,
      ]}
    >
      <p>{warning}</p>
      {needsReason && (
        <InputField
          label={texts.deleteReason}
          value={reason}
          inputRef={input}
          onChange={setReason}
          onEnter={() => void confirm()}
        />
      )}
      <InlineError error={problem} />
    </Modal>
  )
}
