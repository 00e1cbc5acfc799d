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
import type { ContestEdit } from './contest-edit'
import styles from './JudgesTab.module.css'
import { changeJudge, replaceJudge } from './judge-changes'
import { texts } from './texts'

type Properties = {
  judge: Judge
  contest: ContestDetail
  units: readonly CampaignUnit[]
  /** How the judge who takes the place is called; null where nobody does. */
  replacement: string | null
  edit: ContestEdit
  onClose(): void
}

/** A judge withdraws with a reason, after the ranking without their sheets was seen; another one may take the place in the same step. */
export function WithdrawJudge({ judge, contest, units, replacement, edit, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: contest.key })
  const words = replacement === null ? texts.withdrawing : texts.replacing
  const { definition } = contest
  const changes = useMemo(() => {
    if (sheets.data === undefined) return null
    const after = changeJudge(judge.id, { withdrawn: true })(definition)
    return compareRankings(definition, after, sheets.data.sheets, units)
  }, [definition, judge.id, sheets.data, units])
  const confirm = () => {
    if (reason.trim() === '') return setProblem(words.reasonMissing)
    const change =
      replacement === null
        ? changeJudge(judge.id, { withdrawn: true })
        : replaceJudge(judge.id, { id: crypto.randomUUID(), label: replacement })
    edit(change, reason.trim()).then(onClose, (error: Error) => setProblem(error.message))
  }
  return (
    <Drawer
      open
      size={560}
      title={replacement === null ? texts.withdrawOf(judge.label) : texts.replaceOf(judge.label)}
      onClose={onClose}
    >
      <p className={styles.hint}>
        {replacement === null ? texts.withdrawing.hint : texts.replacing.hint(judge.label, replacement)}
      </p>
      <InputField label={words.reason} value={reason} error={problem} onChange={setReason} />
      <InlineError error={sheets.error} />
      {changes !== null && <RankingComparison changes={changes} />}
      <div className={styles.bar}>
        <Button type="primary" onClick={confirm}>
          {words.confirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Drawer>
  )
}
