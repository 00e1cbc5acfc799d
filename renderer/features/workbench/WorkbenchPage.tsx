import { Link } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { Loading } from '../../components/Loading'
import { PageHeader } from '../../components/PageHeader'
import { useOfficeId } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import { sortCampaigns } from '../../state/sort-campaigns'
import { CurrentCampaign } from './CurrentCampaign'
import { OtherCampaigns } from './OtherCampaigns'
import { RecentChanges } from './RecentChanges'
import { texts } from './texts'
import styles from './WorkbenchPage.module.css'

/** The newest campaign at a glance: what is done, what is missing, what is next. */
export function WorkbenchPage() {
  const officeId = useOfficeId()
  const campaigns = useStoreQuery('campaigns:list', officeId === null ? null : { officeId })
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  if (officeId === null || campaigns.data === undefined) {
    return <Loading error={campaigns.error} reload={campaigns.reload} />
  }
  const [current, ...others] = sortCampaigns(campaigns.data)
  const unitCount = office.data?.units.length ?? 0
  return (
    <>
      <PageHeader title={texts.title} />
      {current === undefined ? (
        <EmptyState
          title={texts.empty}
          hint={texts.emptyHint(unitCount)}
          actions={
            <>
              {unitCount === 0 && <Link href="/units">{texts.toUnits}</Link>}
              <Link href="/campaigns/new">{texts.toCampaigns}</Link>
            </>
          }
        />
      ) : (
        <CurrentCampaign key={current.key} summary={current} />
      )}
      <div className={styles.columns}>
        <RecentChanges officeId={officeId} />
        {others.length > 0 && <OtherCampaigns campaigns={others} />}
      </div>
    </>
  )
}
