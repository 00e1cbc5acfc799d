import type { CampaignStatus } from '../../shared/model/campaign'
import styles from './StatusTag.module.css'
import { texts } from './texts'

const signs: Record<CampaignStatus, string> = { draft: '○', open: '◐', sealed: '■', published: '✓' }

/** The state of a campaign or contest as a word with a sign. */
export function StatusTag({ status }: { status: CampaignStatus }) {
  return (
    <span className={`${styles.tag} ${styles[status] ?? ''}`}>
      <span aria-hidden="true">{signs[status]} </span>
      {texts.statuses[status]}
    </span>
  )
}
