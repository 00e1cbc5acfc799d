import { ConfigProvider } from 'antd'
import locale from 'antd/locale/zh_CN'
import { Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import { FirstStart } from './FirstStart'
import { lazyPage } from './lazy-page'
import { Shell } from './Shell'
import { StartScreen } from './StartScreen'
import { theme } from './theme'

const OperatorChooser = lazyPage('OperatorChooser')

/** The program's window: the theme, then the first start or the shell. */
export function App() {
  const largeType = useProgram((state) => state.settings?.largeType ?? false)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-large-type', largeType)
  }, [largeType])
  return (
    <ConfigProvider
      locale={locale}
      theme={theme(largeType)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Router hook={useHashLocation}>
        <Opening />
      </Router>
    </ConfigProvider>
  )
}

function Opening() {
  const settings = useProgram((state) => state.settings)
  const startProblem = useProgram((state) => state.startProblem)
  const updateSettings = useProgram((state) => state.updateSettings)
  const offices = useStoreQuery('offices:list', {})
  const chosen = offices.data?.find((office) => office.id === settings?.officeId)
  const fallback = offices.data?.[0]?.id ?? null
  const mustChoose = settings !== null && offices.data !== undefined && chosen === undefined && fallback !== null
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (mustChoose) updateSettings({ officeId: fallback }).catch((error: Error) => setProblem(error.message))
  }, [mustChoose, fallback, updateSettings])

  // The shell is there at once where an office is known to have been chosen; its pages wait for the store themselves.
  const isOpening = offices.data === undefined && settings?.officeId == null
  if (settings === null || isOpening || mustChoose || offices.error !== null) {
    return <StartScreen problem={problem ?? startProblem ?? offices.error?.message ?? null} onRetry={offices.reload} />
  }
  return (
    <>
      {offices.data !== undefined && chosen === undefined ? <FirstStart /> : <Shell />}
      <Suspense>{!settings.hasChosenOperator && <OperatorChooser officeId={chosen?.id ?? null} />}</Suspense>
    </>
  )
}
