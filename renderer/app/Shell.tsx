import { useRef, useState } from 'react'
import { useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import { KeySheet } from './KeySheet'
import { Navigation } from './Navigation'
import { OperatorChooser } from './OperatorChooser'
import { RehearsalBanner } from './RehearsalBanner'
import { PageRoutes } from './routes'
import styles from './Shell.module.css'
import { StatusBar } from './StatusBar'
import { useProgramKeys } from './use-program-keys'

/** Navigation, page and status bar around everything that belongs to an office. */
export function Shell() {
  const [drawer, setDrawer] = useState<'none' | 'keys' | 'operator'>('none')
  const officeId = useProgram((state) => state.settings?.officeId ?? '')
  const office = useStoreQuery('offices:list', {}).data?.find((candidate) => candidate.id === officeId)
  useProgramKeys({ onHelp: () => open('keys'), onOperator: () => open('operator') })
  const before = useRef<Element | null>(null)
  const open = (next: 'keys' | 'operator') => {
    before.current = document.activeElement
    setDrawer(next)
  }
  // Back to where the clerk was typing, once the dialog has gone.
  const close = () => {
    setDrawer('none')
    requestAnimationFrame(() => before.current instanceof HTMLElement && before.current.focus())
  }
  return (
    <div className={styles.shell}>
      <Navigation />
      <div className={office?.isRehearsal ? `${styles.content} ${styles.marked}` : styles.content}>
        {office?.isRehearsal && <RehearsalBanner office={office} />}
        <main className={styles.page} key={officeId}>
          <PageRoutes />
        </main>
      </div>
      <StatusBar onOperator={() => open('operator')} onHelp={() => open('keys')} />
      {drawer === 'keys' && <KeySheet onClose={close} />}
      {drawer === 'operator' && <OperatorChooser officeId={officeId} onClose={close} />}
    </div>
  )
}
