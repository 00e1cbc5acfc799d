import type { CampaignDetail } from '../../../shared/model/record'
import { Loading } from '../../components/Loading'
import { useStoreQuery } from '../../state/query-state'
import { AttendeeList } from './AttendeeList'
import { CampaignFacts } from './CampaignFacts'
import styles from './PlanTab.module.css'
import { UnitList } from './UnitList'

/** 方案: what the campaign is, who takes part, which units. */
export function PlanTab({ campaign }: { campaign: CampaignDetail }) {
  const office = useStoreQuery('offices:get', { officeId: campaign.officeId })
  return (
    <div className={styles.tab}>
      <CampaignFacts campaign={campaign} />
      {office.data === undefined ? (
        <Loading error={office.error} reload={office.reload} />
      ) : (
        <UnitList campaign={campaign} officeUnits={office.data.units} />
      )}
      <AttendeeList campaign={campaign} />
    </div>
  )
}
