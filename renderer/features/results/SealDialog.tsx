import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { texts } from './texts'

type Properties = { contest: ContestDetail; missing: number; onClose(): void }

/** Asks before sealing: what is missing needs its reason. */
export function SealDialog({ contest, missing, onClose }: Properties) {
  const [waiver, setWaiver] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSealing, setSealing] = useState(false)
  const words = texts.seal
  const seal = async () => {
    if (missing > 0 && waiver.trim() === '') return setProblem(words.waiverMissing)
    setSealing(true)
    try {
      await invoke('contests:seal', { contestKey: contest.key, revision: contest.revision, waiver }, 'results')
      onClose()
    } catch (error) {
      setProblem((error as Error).message)
      setSealing(false)
    }
  }
  return (
    <Modal
      open
      centered
      title={words.confirmTitle(contest.definition.name)}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button key="seal" type="primary" loading={isSealing} onClick={() => void seal()}>
          {words.confirm}
        </Button>,
      ]}
    >
      <p>{words.confirmHint}</p>
      {missing > 0 && (
        <>
          <p>{words.missing(missing)}</p>
          <InputField label={words.waiver} value={waiver} onChange={setWaiver} onEnter={() => void seal()} />
        </>
      )}
      <InlineError error={problem} />
    </Modal>
  )
}
