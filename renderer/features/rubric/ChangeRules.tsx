import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { compareRankings } from '../../components/ranking-comparison/compare-rankings'
import { RankingComparison } from '../../components/ranking-comparison/RankingComparison'
import { useStoreQuery } from '../../state/query-state'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail }

/** 改规则: once marks exist, rules change only with a reason and with the new ranking beside the old. */
export function ChangeRules({ campaign, contest }: Properties) {
  const { isSealed, isChanging, startChanging } = useDraft()
  if (isSealed) return <p className={styles.notice}>{texts.sealed}</p>
  if (!contest.hasMarks) return null
  if (isChanging) return <ChangeForm campaign={campaign} contest={contest} />
  return (
    <p className={styles.notice}>
      {texts.frozen}{' '}
      <Button size="small" onClick={startChanging}>
        {texts.startChange}
      </Button>
    </p>
  )
}

function ChangeForm({ campaign, contest }: Properties) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { definition, issues, isDirty, isSaving, failure, confirmChange, discard } = useDraft()
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: contest.key })
  const isReady = isDirty && issues.length === 0
  const changes = useMemo(() => {
    if (!isReady || sheets.data === undefined) return null
    return compareRankings(contest.definition, definition, sheets.data.sheets, campaign.definition.units)
  }, [isReady, sheets.data, contest.definition, definition, campaign.definition.units])

  const confirm = async () => {
    const wrong = !isDirty
      ? texts.changeNothing
      : issues.length > 0
        ? texts.changeInvalid
        : reason.trim() === ''
          ? texts.changeReasonMissing
          : null
    setProblem(wrong)
    if (wrong === null) await confirmChange(reason.trim())
  }
  return (
    <section className={styles.changeForm} aria-label={texts.startChange}>
      <p className={styles.hint}>{texts.changeHint}</p>
      <InputField label={texts.changeReason} value={reason} error={problem} onChange={setReason} />
      <InlineError error={sheets.error ?? failure} />
      {changes !== null && <RankingComparison changes={changes} />}
      <div className={styles.bar}>
        <Button type="primary" loading={isSaving} onClick={() => void confirm()}>
          {texts.confirmChange}
        </Button>
        <Button onClick={discard}>{texts.cancelChange}</Button>
      </div>
    </section>
  )
}
