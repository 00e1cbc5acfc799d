import { Suspense, useEffect, useRef, useState } from 'react'
import { useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import { lazyPage } from './lazy-page'
import { Navigation } from './Navigation'
import { RehearsalBanner } from './RehearsalBanner'
import { PageRoutes } from './routes'
import styles from './Shell.module.css'
import { StatusBar } from './StatusBar'
import { useProgramKeys } from './use-program-keys'

const KeySheet = lazyPage('KeySheet')
const OperatorChooser = lazyPage('OperatorChooser')

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
  const close = () => setDrawer('none')
  // Back to where the clerk was typing, or to the grid of the page, once the dialog has gone with what it had focused.
  useEffect(() => {
    if (drawer !== 'none' || before.current === null) return
    findTypingPlace(before.current)?.focus()
    before.current = null
  }, [drawer])
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
      <Suspense>
        {drawer === 'keys' && <KeySheet onClose={close} />}
        {drawer === 'operator' && <OperatorChooser officeId={officeId} onClose={close} />}
      </Suspense>
    </div>
  )
}

/** A field that still stands in the page; else the score grid; else whatever had the focus. */
function findTypingPlace(before: Element): HTMLElement | null {
  const isField = before.isConnected && before.matches('textarea, select, input:not([type="radio"])')
  const grid = document.querySelector<HTMLElement>('main [data-grid] textarea')
  if (!isField && grid !== null) return grid
  return before instanceof HTMLElement ? before : null
}
