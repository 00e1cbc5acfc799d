import { Link } from 'wouter'
import type { CampaignSummary } from '../../../shared/model/record'
import { Loading } from '../../components/Loading'
import { StatusTag } from '../../components/StatusTag'
import { describeStep, nextActionLabels, tabLabels } from '../../components/step-texts'
import { type CampaignStep, findNextTab, listSteps } from '../../state/campaign-steps'
import { useStoreQuery } from '../../state/query-state'
import { texts } from './texts'
import styles from './WorkbenchPage.module.css'

/** The stages of one campaign as numbered steps, each a link to its tab. */
export function CurrentCampaign({ summary }: { summary: CampaignSummary }) {
  const { data: campaign, error, reload } = useStoreQuery('campaigns:get', { campaignKey: summary.key })
  const checked = useStoreQuery('checks:count', { campaignKey: summary.key }).data ?? null
  if (campaign === undefined) return <Loading error={error} reload={reload} />
  const steps = listSteps(campaign, summary.sheetCount, checked)
  const next = findNextTab(steps)
  const print: CampaignStep = { tab: 'print', problem: null, count: 0, total: null }
  return (
    <section aria-label={texts.current} className={styles.current}>
      <div className={styles.heading}>
        <h2 className={styles.title}>
          <Link href={`/campaigns/${summary.key}/plan`}>{summary.title}</Link>
        </h2>
        <StatusTag status={summary.status} />
        <Link href={`/campaigns/${summary.key}/${next}`} className={styles.next}>
          {texts.next}：{nextActionLabels[next]}
        </Link>
      </div>
      <ol className={styles.steps} aria-label={texts.steps}>
        {[...steps, print].map((step, index) => (
          <StepRow key={step.tab} step={step} number={index + 1} campaignKey={summary.key} isNext={step.tab === next} />
        ))}
      </ol>
      {campaign.contests.length === 0 && <p className="muted">{texts.noContest}</p>}
    </section>
  )
}

type StepProperties = { step: CampaignStep; number: number; campaignKey: number; isNext: boolean }

function StepRow({ step, number, campaignKey, isNext }: StepProperties) {
  const { fact, missing } = describeStep(step)
  const isPrint = step.tab === 'print'
  const state = isNext ? texts.next : step.problem === null ? texts.done : texts.missing
  return (
    <li className={isNext ? `${styles.step} ${styles.isNext}` : styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <Link href={`/campaigns/${campaignKey}/${step.tab}`} className={styles.name}>
        {tabLabels[step.tab]}
      </Link>
      <span className={styles.fact}>{isPrint ? texts.print : fact}</span>
      {step.tab === 'entry' && step.total !== null && step.total > 0 && (
        <meter className={styles.meter} min={0} max={step.total} value={step.count} aria-label={fact} />
      )}
      <span className={styles.missing}>{missing}</span>
      <span className={step.problem === null && !isPrint ? styles.done : styles.state}>
        {isPrint && !isNext ? '' : `${step.problem === null && !isPrint ? '✓ ' : ''}${state}`}
      </span>
    </li>
  )
}
