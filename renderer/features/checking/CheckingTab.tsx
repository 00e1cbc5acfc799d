import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { checkMethods } from '../../../shared/checking/count-checks'
import type { CheckMethod } from '../../../shared/model/check'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { ContestSwitch } from '../../components/ContestSwitch'
import { EmptyState } from '../../components/EmptyState'
import { Loading } from '../../components/Loading'
import styles from './Checking.module.css'
import { CheckingSummary } from './CheckingSummary'
import { useCheckingPlace } from './checking-place'
import { DoubleEntry } from './DoubleEntry'
import { ReadAloud } from './ReadAloud'
import { SampleCheck } from './SampleCheck'
import { texts } from './texts'
import { useChecking } from './use-checking'

/** 核对: sheets against their paper in three strengths, and what came of it. */
export function CheckingTab({ campaign }: { campaign: CampaignDetail }) {
  const [contestKey, setContestKey] = useState(campaign.contests[0]?.key ?? null)
  const contest = campaign.contests.find(({ key }) => key === contestKey) ?? campaign.contests[0]
  if (contest === undefined) return <Hint campaign={campaign} {...texts.empty.noContest} tab="rubric" />
  return (
    <ContestChecking key={contest.key} campaign={campaign} detail={contest}>
      <ContestSwitch contests={campaign.contests} value={contest.key} onChange={setContestKey} />
    </ContestChecking>
  )
}

type ContestProperties = { campaign: CampaignDetail; detail: ContestDetail; children: ReactNode }

function ContestChecking({ campaign, detail, children }: ContestProperties) {
  const { checking, error, reload } = useChecking(campaign, detail)
  const method = useCheckingPlace((state) => state.method)
  const setMethod = useCheckingPlace((state) => state.setMethod)
  if (checking === null) return <Loading error={error} reload={reload} />
  if (checking.figures.entered === 0) {
    return (
      <>
        {children}
        <Hint campaign={campaign} {...texts.empty.noSheets} tab="entry" />
      </>
    )
  }
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        {children}
        <Segmented<CheckMethod>
          aria-label={texts.method}
          options={checkMethods.map((value) => ({ value, label: texts.methods[value] }))}
          value={method}
          onChange={setMethod}
        />
        <CheckingSummary checking={checking} />
      </div>
      {checking.isSealed && <p className={styles.notice}>{texts.sealed}</p>}
      {method === 'aloud' && <ReadAloud checking={checking} />}
      {method === 'double' && <DoubleEntry checking={checking} />}
      {method === 'sample' && <SampleCheck checking={checking} />}
    </div>
  )
}

type HintProperties = { campaign: CampaignDetail; title: string; hint: string; action: string; tab: string }

function Hint({ campaign, title, hint, action, tab }: HintProperties) {
  return (
    <EmptyState title={title} hint={hint} actions={<Link href={`/campaigns/${campaign.key}/${tab}`}>{action}</Link>} />
  )
}
