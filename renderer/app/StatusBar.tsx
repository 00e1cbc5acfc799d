import { useOfficeId, useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import { describeKey } from './keys'
import styles from './Shell.module.css'
import { texts } from './texts'

type Properties = { onOperator(): void; onHelp(): void }

/** What is saved, whether the store answers, who is at the desk. */
export function StatusBar({ onOperator, onHelp }: Properties) {
  const officeId = useOfficeId()
  const { savedCount, notice, storeStatus, storeMessage } = useProgram()
  const operator = useProgram((state) => state.settings?.operator ?? '')
  const campaigns = useStoreQuery('campaigns:list', officeId === null ? null : { officeId }).data ?? []
  const sheetCount = campaigns.reduce((sum, campaign) => sum + campaign.sheetCount, 0)
  return (
    <section className={styles.status} aria-label={texts.statusBar}>
      <span>{texts.saved(savedCount)}</span>
      <span>{texts.sheets(sheetCount)}</span>
      {storeStatus === 'ready' ? (
        <span>{texts.storeReady}</span>
      ) : (
        <span className={styles.bad} role="alert" title={storeMessage}>
          {storeStatus === 'restarting' ? texts.storeRestarting : `${texts.storeFailed} ${storeMessage}`}
        </span>
      )}
      <span className={styles.spacer} role="status" title={notice}>
        {notice}
      </span>
      <span>{texts.noSecrets}</span>
      <button type="button" className={styles.plain} title={describeKey('operator')} onClick={onOperator}>
        {texts.operator(operator)}
      </button>
      <button type="button" className={styles.plain} title={describeKey('keys')} onClick={onHelp}>
        F1
      </button>
    </section>
  )
}
