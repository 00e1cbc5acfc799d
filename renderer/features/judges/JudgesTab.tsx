import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { ContestSwitch } from '../../components/ContestSwitch'
import { useChosenContest } from '../../state/chosen-contest'
import { editDefinition } from '../../state/edit-campaign'
import type { ContestEdit } from './contest-edit'
import { ImportJudges } from './ImportJudges'
import { JudgeList } from './JudgeList'
import styles from './JudgesTab.module.css'
import { PanelList } from './PanelList'
import { PapersPanel } from './PapersPanel'
import { texts } from './texts'

/** 评委: panels and judges of a contest; the order is that of the pile of paper. */
export function JudgesTab({ campaign }: { campaign: CampaignDetail }) {
  const [contest, choose] = useChosenContest(campaign)
  if (contest === undefined) return null
  return (
    <div className={styles.tab}>
      <ContestSwitch contests={campaign.contests} value={contest.key} onChange={choose} />
      <ContestJudges key={contest.key} campaign={campaign} contest={contest} />
    </div>
  )
}

function ContestJudges({ campaign, contest }: { campaign: CampaignDetail; contest: ContestDetail }) {
  const edit: ContestEdit = async (change, reason = '') => {
    await editDefinition(contest, change, reason, 'judges')
  }
  const [isImporting, setImporting] = useState(false)
  const isSealed = contest.state !== 'open'
  if (isImporting) {
    return <ImportJudges campaign={campaign} contest={contest} edit={edit} onClose={() => setImporting(false)} />
  }
  const tools = isSealed ? null : <Button onClick={() => setImporting(true)}>{texts.import}</Button>
  return (
    <>
      {isSealed && <p className={styles.notice}>{texts.sealed}</p>}
      <PanelList contest={contest} isSealed={isSealed} edit={edit} />
      <PapersPanel contest={contest} isSealed={isSealed} edit={edit} />
      <JudgeList contest={contest} units={campaign.definition.units} isSealed={isSealed} edit={edit} tools={tools} />
    </>
  )
}
