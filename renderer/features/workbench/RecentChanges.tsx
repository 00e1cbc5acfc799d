import { Link } from 'wouter'
import { ChangeList } from '../../components/change-log/ChangeList'
import { Loading } from '../../components/Loading'
import { useStoreQuery } from '../../state/query-state'
import { texts } from './texts'
import styles from './WorkbenchPage.module.css'

/** The last entries of the change log. */
export function RecentChanges({ officeId }: { officeId: string }) {
  const { data, error, reload } = useStoreQuery('log:list', { officeId, campaignKey: null, limit: 10 })
  return (
    <section aria-label={texts.changes} className={styles.changes}>
      <div className={styles.heading}>
        <h2 className={styles.title}>{texts.changes}</h2>
        <Link href="/data">{texts.allChanges}</Link>
      </div>
      {data === undefined && <Loading error={error} reload={reload} />}
      {data?.length === 0 && <p className="muted">{texts.noChanges}</p>}
      {data !== undefined && data.length > 0 && <ChangeList changes={data} label={texts.changes} />}
    </section>
  )
}
