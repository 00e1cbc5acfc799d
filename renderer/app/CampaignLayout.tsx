import type { ComponentType } from 'react'
import { Link, Redirect } from 'wouter'
import type { CampaignDetail } from '../../shared/model/record'
import { EmptyState } from '../components/EmptyState'
import { Loading } from '../components/Loading'
import { StatusTag } from '../components/StatusTag'
import { nextActionLabels, tabLabels } from '../components/step-texts'
import { CheckingTab } from '../features/checking/CheckingTab'
import { CommentsTab } from '../features/comments/CommentsTab'
import { EntryTab } from '../features/entry/EntryTab'
import { JudgesTab } from '../features/judges/JudgesTab'
import { PlanTab } from '../features/plan/PlanTab'
import { PrintTab } from '../features/print/PrintTab'
import { ResultsTab } from '../features/results/ResultsTab'
import { RubricTab } from '../features/rubric/RubricTab'
import { StopsTab } from '../features/stops/StopsTab'
import { findNextTab, listSteps, listTabs, type TabName, tabNames } from '../state/campaign-steps'
import { useStoreQuery } from '../state/query-state'
import { AddContestLink } from './AddContestLink'
import styles from './CampaignLayout.module.css'
import { texts } from './texts'

type TabComponent = ComponentType<{ campaign: CampaignDetail }>

const tabs: Record<TabName, TabComponent> = {
  plan: PlanTab,
  stops: StopsTab,
  rubric: RubricTab,
  judges: JudgesTab,
  comments: CommentsTab,
  entry: EntryTab,
  checking: CheckingTab,
  results: ResultsTab,
  print: PrintTab,
}

type Properties = { campaignKey: number; tab: string }

/** One campaign: its header with the next action, its tabs, and the tab that the address names. */
export function CampaignLayout({ campaignKey, tab }: Properties) {
  const { data: campaign, error, reload } = useStoreQuery('campaigns:get', { campaignKey })
  if (campaign === undefined) {
    if (error?.code !== 'not-found') return <Loading error={error} reload={reload} />
    return <EmptyState title={error.message} actions={<Link href="/campaigns">{texts.pages.campaigns}</Link>} />
  }
  const shown = listTabs(campaign)
  const active = tabNames.find((name) => name === tab.split('?')[0])
  if (active === undefined) return <Redirect to={`/campaigns/${campaignKey}/plan`} replace />
  const Tab = tabs[active]
  return (
    <div className={styles.layout}>
      <CampaignHeader campaign={campaign} active={active} />
      <nav className={styles.tabs} aria-label={texts.campaignTabs}>
        {shown.map((name) => (
          <Link
            key={name}
            href={`/campaigns/${campaignKey}/${name}`}
            className={name === active ? `${styles.tab} ${styles.active}` : styles.tab}
            aria-current={name === active ? 'page' : undefined}
          >
            {tabLabels[name]}
          </Link>
        ))}
        {campaign.contests.length === 0 && <AddContestLink campaign={campaign} />}
      </nav>
      <section className={styles.content} aria-label={tabLabels[active]}>
        {shown.includes(active) ? (
          <Tab campaign={campaign} />
        ) : (
          <EmptyState
            title={texts.noContest}
            hint={texts.noContestHint}
            actions={<AddContestLink campaign={campaign} />}
          />
        )}
      </section>
    </div>
  )
}

function CampaignHeader({ campaign, active }: { campaign: CampaignDetail; active: TabName }) {
  const summaries = useStoreQuery('campaigns:list', { officeId: campaign.officeId }).data
  const sheetCount = summaries?.find((summary) => summary.key === campaign.key)?.sheetCount
  const checked = useStoreQuery('checks:count', { campaignKey: campaign.key }).data ?? null
  const { title, label, startDate, endDate } = campaign.definition
  const dates = [startDate, endDate].filter((date, index, all) => date !== null && all.indexOf(date) === index)
  const next =
    sheetCount === undefined || checked === null ? null : findNextTab(listSteps(campaign, sheetCount, checked))
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <span className={styles.period}>{[label, dates.join(' 至 ')].filter((part) => part !== '').join(' · ')}</span>
      <StatusTag status={campaign.status} />
      {next !== null && next !== active && (
        <Link href={`/campaigns/${campaign.key}/${next}`} className={styles.next}>
          {texts.next}：{nextActionLabels[next]}
        </Link>
      )}
    </header>
  )
}
