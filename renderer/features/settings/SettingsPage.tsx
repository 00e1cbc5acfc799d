import { Loading } from '../../components/Loading'
import { PageHeader } from '../../components/PageHeader'
import { useOfficeId } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import { AboutPanel } from './AboutPanel'
import { DevicePanel } from './DevicePanel'
import { OfficePanel } from './OfficePanel'
import { OperatorsPanel } from './OperatorsPanel'
import styles from './SettingsPage.module.css'
import { texts } from './texts'

/** What is filled in once: the office, its operators, this machine. */
export function SettingsPage() {
  const officeId = useOfficeId()
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  if (office.data === undefined) return <Loading error={office.error} reload={office.reload} />
  return (
    <>
      <PageHeader title={texts.title} />
      <div className={styles.columns}>
        <OfficePanel office={office.data} />
        <div>
          <OperatorsPanel office={office.data} />
          <DevicePanel />
          <AboutPanel />
        </div>
      </div>
    </>
  )
}
