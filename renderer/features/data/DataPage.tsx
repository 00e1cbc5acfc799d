import { useState } from 'react'
import { Loading } from '../../components/Loading'
import { PageHeader } from '../../components/PageHeader'
import { PackageImport } from '../../components/package-import/PackageImport'
import { useOfficeId, useProgram } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import { ChangeLogPanel } from './ChangeLogPanel'
import styles from './DataPage.module.css'
import { ExportPanel } from './ExportPanel'
import { texts } from './texts'

/** Packages in and out, and the change log. */
export function DataPage() {
  const officeId = useOfficeId()
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  const campaigns = useStoreQuery('campaigns:list', officeId === null ? null : { officeId })
  if (office.data === undefined) return <Loading error={office.error} reload={office.reload} />
  if (campaigns.data === undefined) return <Loading error={campaigns.error} reload={campaigns.reload} />
  return (
    <>
      <PageHeader title={texts.title} />
      <div className={styles.columns}>
        <ImportPanel />
        <ExportPanel office={office.data} campaigns={campaigns.data} />
      </div>
      <ChangeLogPanel officeId={office.data.office.id} campaigns={campaigns.data} />
    </>
  )
}

function ImportPanel() {
  const [count, setCount] = useState<number | null>(null)
  const updateSettings = useProgram((state) => state.updateSettings)
  const announce = useProgram((state) => state.announce)
  const finish = async ({ officeId, campaignKeys }: { officeId: string; campaignKeys: number[] }) => {
    setCount(campaignKeys.length)
    announce(texts.imported(campaignKeys.length))
    await updateSettings({ officeId })
  }
  return (
    <section aria-label={texts.import} className={styles.panel}>
      <h2 className={styles.title}>{texts.import}</h2>
      <p className="muted">{texts.importHint}</p>
      <PackageImport source="file" onImported={finish} />
      <p className="muted">{texts.importDemo}</p>
      <PackageImport source="demo" onImported={finish} />
      {count !== null && <p role="status">{texts.imported(count)}</p>}
    </section>
  )
}
