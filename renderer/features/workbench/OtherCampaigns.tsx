import { Link } from 'wouter'
import { describePeriod } from '../../../shared/model/period'
import type { CampaignSummary } from '../../../shared/model/record'
import { StatusTag } from '../../components/StatusTag'
import { texts } from './texts'
import styles from './WorkbenchPage.module.css'

/** The campaigns beside the current one, newest first. */
export function OtherCampaigns({ campaigns }: { campaigns: readonly CampaignSummary[] }) {
  return (
    <section aria-label={texts.others} className={styles.others}>
      <h2 className={styles.title}>{texts.others}</h2>
      <ul className={styles.list}>
        {campaigns.map((campaign) => (
          <li key={campaign.key} className={styles.other}>
            <Link href={`/campaigns/${campaign.key}/plan`} className="clip" title={campaign.title}>
              {campaign.label === '' ? campaign.title : describePeriod(campaign)}
            </Link>
            <StatusTag status={campaign.status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
