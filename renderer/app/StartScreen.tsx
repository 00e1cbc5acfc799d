import { Button } from 'antd'
import { InlineError } from '../components/InlineError'
import { texts as shared } from '../components/texts'
import { readProgramFacts } from '../state/program-state'
import styles from './FirstStart.module.css'
import { texts } from './texts'

/** Shown until settings and the store have answered. */
export function StartScreen({ problem, onRetry }: { problem: string | null; onRetry(): void }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{texts.product}</h1>
      {problem === null ? (
        <p role="status">{texts.starting}</p>
      ) : (
        <>
          <p>{texts.startFailed}</p>
          <InlineError error={problem} />
          <Button
            onClick={() => {
              void readProgramFacts()
              onRetry()
            }}
          >
            {shared.retry}
          </Button>
        </>
      )}
    </main>
  )
}
