import { Button, Modal } from 'antd'
import { useState } from 'react'
import { defaultOperatorLabels } from '../../shared/model/operator-labels'
import { InlineError } from '../components/InlineError'
import { useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import styles from './OperatorChooser.module.css'
import { texts } from './texts'

type Properties = { officeId: string | null; onClose?(): void }

/** One click says who is at the desk. Without `onClose` it stays until someone has chosen. */
export function OperatorChooser({ officeId, onClose }: Properties) {
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  const current = useProgram((state) => state.settings?.operator)
  const updateSettings = useProgram((state) => state.updateSettings)
  const labels = office.data?.operators.map((operator) => operator.label) ?? defaultOperatorLabels
  const [problem, setProblem] = useState<Error | null>(null)
  const choose = async (operator: string) => {
    try {
      await updateSettings({ operator, hasChosenOperator: true })
      onClose?.()
    } catch (thrown) {
      setProblem(thrown as Error)
    }
  }
  return (
    <Modal
      open
      centered
      width={420}
      title={texts.chooseOperator}
      footer={null}
      closable={onClose !== undefined}
      keyboard={onClose !== undefined}
      mask={{ closable: onClose !== undefined }}
      onCancel={() => onClose?.()}
    >
      <p>{texts.chooseOperatorHint}</p>
      <div className={styles.choices}>
        {labels.map((label, index) => (
          <Button
            key={label}
            size="large"
            autoFocus={onClose === undefined ? index === 0 : label === current}
            onClick={() => void choose(label)}
          >
            {label}
          </Button>
        ))}
      </div>
      <InlineError error={problem} />
    </Modal>
  )
}
