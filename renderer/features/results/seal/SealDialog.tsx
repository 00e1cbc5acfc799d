import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { ContestDetail } from '../../../../shared/model/record'
import { InlineError } from '../../../components/InlineError'
import { InputField } from '../../../components/InputField'
import { useCommand } from '../../../components/use-command'
import { texts } from './texts'

type Properties = { contest: ContestDetail; missing: number; rejected: number; onClose(): void }

/** Asks before sealing: what is missing needs its reason. */
export function SealDialog({ contest, missing, rejected, onClose }: Properties) {
  const [waiver, setWaiver] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const sealing = useCommand('results')
  const field = useRef<HTMLInputElement>(null)
  const isUnfinished = missing > 0 || rejected > 0
  const seal = async () => {
    if (isUnfinished && waiver.trim() === '') {
      field.current?.focus()
      return setProblem(texts.waiverMissing)
    }
    setProblem(null)
    const request = { contestKey: contest.key, revision: contest.revision, waiver }
    if (await sealing.attempt('contests:seal', request)) onClose()
  }
  return (
    <Modal
      open
      centered
      title={texts.confirmTitle(contest.definition.name)}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {texts.cancel}
        </Button>,
        <Button key="seal" type="primary" loading={sealing.pending} onClick={() => void seal()}>
          {texts.confirm}
        </Button>,
      ]}
    >
      <p>{texts.confirmHint}</p>
      {isUnfinished && (
        <>
          <p>{texts.unfinished(missing, rejected)}</p>
          <InputField
            label={texts.waiver}
            value={waiver}
            onChange={setWaiver}
            onEnter={() => void seal()}
            error={problem}
            inputRef={field}
          />
        </>
      )}
      <InlineError error={sealing.error} />
    </Modal>
  )
}
