import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { CampaignDetail, ContestDetail } from '../../../../shared/model/record'
import { InlineError } from '../../../components/InlineError'
import { InputField } from '../../../components/InputField'
import { SelectField } from '../../../components/SelectField'
import { useCommand } from '../../../components/use-command'
import { useProgram } from '../../../state/program-state'
import { useStoreQuery } from '../../../state/query-state'
import styles from './Seal.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; onClose(): void }

/** 更正: the reason, and who is there beside the operator. */
export function ReopenForm({ campaign, contest, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const reopening = useCommand('results')
  const field = useRef<HTMLInputElement>(null)
  const operator = useProgram((state) => state.settings?.operator ?? '')
  const operators = useStoreQuery('offices:get', { officeId: campaign.officeId }).data?.operators
  const others = (operators ?? []).map(({ label }) => label).filter((label) => label !== operator)
  useEffect(() => field.current?.focus(), [])
  const reopen = async () => {
    if (reason.trim() === '') return setProblem(texts.reasonMissing)
    if (!others.includes(second)) return setProblem(texts.secondMissing)
    setProblem(null)
    const request = { contestKey: contest.key, reason, secondOperator: second }
    if (await reopening.attempt('contests:reopen', request)) onClose()
  }
  return (
    <div className={styles.reopen}>
      <InputField
        label={texts.reason}
        value={reason}
        onChange={setReason}
        onEnter={() => void reopen()}
        inputRef={field}
      />
      <SelectField
        label={texts.second}
        value={second}
        options={[{ value: '', label: texts.choose }, ...others.map((label) => ({ value: label, label }))]}
        onChange={setSecond}
      />
      <Button loading={reopening.pending} onClick={() => void reopen()}>
        {texts.reopenConfirm}
      </Button>
      <Button type="text" onClick={onClose}>
        {texts.cancel}
      </Button>
      {operators !== undefined && others.length === 0 && (
        <p>
          {texts.noSecond} <Link href="/settings">{texts.toSettings}</Link>
        </p>
      )}
      <InlineError error={problem ?? reopening.error} />
    </div>
  )
}
