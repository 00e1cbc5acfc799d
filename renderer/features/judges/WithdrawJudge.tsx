import { Button, Drawer } from 'antd'
import { useMemo, useState } from 'react'
import type { Judge } from '../../../shared/model/contest'
import type { ContestDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { compareRankings } from '../../components/ranking-comparison/compare-rankings'
import { RankingComparison } from '../../components/ranking-comparison/RankingComparison'
import { useStoreQuery } from '../../state/query-state'
import styles from './JudgesTab.module.css'
import { changeJudge } from './judge-changes'
import { texts } from './texts'
import type { ContestEdit } from './use-contest-edits'

type Properties = {
  judge: Judge
  contest: ContestDetail
  units: readonly CampaignUnit[]
  edit: ContestEdit
  onClose(): void
}

/** A judge whose sheets are entered withdraws with a reason, after the ranking without them was seen. */
export function WithdrawJudge({ judge, contest, units, edit, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: contest.key })
  const withdraw = changeJudge(judge.id, { withdrawn: true })
  const { definition } = contest
  const changes = useMemo(() => {
    if (sheets.data === undefined) return null
    const after = changeJudge(judge.id, { withdrawn: true })(definition)
    return compareRankings(definition, after, sheets.data.sheets, units)
  }, [definition, judge.id, sheets.data, units])
  const confirm = () => {
    if (reason.trim() === '') return setProblem(texts.withdrawing.reasonMissing)
    edit(withdraw, reason.trim()).then(onClose, (error: Error) => setProblem(error.message))
  }
  return (
    <Drawer open size={560} title={texts.withdrawOf(judge.label)} onClose={onClose}>
      <p className={styles.hint}>{texts.withdrawing.hint}</p>
      <InputField label={texts.withdrawing.reason} value={reason} error={problem} onChange={setReason} />
      <InlineError error={sheets.error} />
      {changes !== null && <RankingComparison changes={changes} />}
      <div className={styles.bar}>
        <Button type="primary" onClick={confirm}>
          {texts.withdrawing.confirm}
        </Button>
        <Button onClick={onClose}>{texts.withdrawing.cancel}</Button>
      </div>
    </Drawer>
  )
}
