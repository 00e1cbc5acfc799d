import { Button } from 'antd'
import { Suspense, useState } from 'react'
import type { OfficeSummary } from '../../shared/model/record'
import { invoke } from '../client/desk-client'
import { useProgram } from '../state/program-state'
import { lazyPage } from './lazy-page'
import styles from './Shell.module.css'
import { texts } from './texts'

const ConfirmDelete = lazyPage('ConfirmDelete')

/** Says on every screen of practice data that it is no real data, and wipes it in one step. */
export function RehearsalBanner({ office }: { office: OfficeSummary }) {
  const [isAsking, setAsking] = useState(false)
  const updateSettings = useProgram((state) => state.updateSettings)
  const wipe = async () => {
    await invoke('offices:delete-rehearsal', { officeId: office.id })
    await updateSettings({ officeId: null })
  }
  return (
    <aside className={styles.rehearsal} aria-label={texts.rehearsal}>
      <strong>{texts.rehearsal}</strong>
      <span>{texts.rehearsalHint}</span>
      <Button size="small" onClick={() => setAsking(true)}>
        {texts.wipeRehearsal}
      </Button>
      <Suspense>
        {isAsking && (
          <ConfirmDelete
            what={texts.rehearsalOf(office.name)}
            warning={texts.wipeWarning}
            needsReason={false}
            onCancel={() => setAsking(false)}
            onConfirm={wipe}
          />
        )}
      </Suspense>
    </aside>
  )
}
