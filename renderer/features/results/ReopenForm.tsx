import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { SelectField } from '../../components/SelectField'
import { useProgram } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; onClose(): void }

/** 更正: the reason, and who is there beside the operator. */
export function ReopenForm({ campaign, contest, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const operator = useProgram((state) => state.settings?.operator ?? '')
  const office = useStoreQuery('offices:get', { officeId: campaign.officeId })
  const others = (office.data?.operators ?? []).map(({ label }) => label).filter((label) => label !== operator)
  const words = texts.seal
  const reopen = async () => {
    if (reason.trim() === '') return setProblem(words.reasonMissing)
    if (second === '') return setProblem(words.secondMissing)
    try {
      await invoke('contests:reopen', { contestKey: contest.key, reason, secondOperator: second }, 'results')
      onClose()
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return (
    <div className={styles.reopen}>
      <InputField label={words.reason} value={reason} onChange={setReason} onEnter={() => void reopen()} />
      <SelectField
        label={words.second}
        value={second}
        options={[{ value: '', label: words.choose }, ...others.map((label) => ({ value: label, label }))]}
        onChange={setSecond}
      />
      <Button onClick={() => void reopen()}>{words.reopenConfirm}</Button>
      <Button type="text" onClick={onClose}>
        {words.cancel}
      </Button>
      <InlineError error={problem} />
    </div>
  )
}
