import { Button } from 'antd'
import { useState } from 'react'
import { type DocumentPhase, documentTable } from '../../../shared/documents/document-table'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { InlineError } from '../../components/InlineError'
import styles from './PrintTab.module.css'
import { printDocument } from './print-document'
import { texts } from './texts'

/** The name of a phase with 打印全套: its documents one after the other; a cancelled one ends the row. */
export function PhaseHeading({ phase, requests }: { phase: DocumentPhase; requests: readonly DocumentRequest[] }) {
  const [notice, setNotice] = useState('')
  const [isPrinting, setIsPrinting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const printable = requests.filter(({ document }) => documentTable[document].page !== null)

  async function printAll(): Promise<void> {
    setIsPrinting(true)
    setError(null)
    let done = 0
    try {
      for (const request of printable) {
        const { title } = documentTable[request.document]
        setNotice(texts.printingAll(done, printable.length, title))
        if (!(await printDocument(request, 1))) {
          setNotice(texts.printStopped(title, done))
          return
        }
        done += 1
      }
      setNotice(texts.printedAll(done))
    } catch (problem) {
      setNotice('')
      setError(problem as Error)
    } finally {
      setIsPrinting(false)
    }
  }
  return (
    <>
      <div className={styles.heading}>
        <h3 className={styles.phase}>{texts.phases[phase]}</h3>
        {printable.length > 1 && (
          <Button
            size="small"
            aria-label={texts.printAllOf(texts.phases[phase])}
            disabled={isPrinting}
            onClick={() => void printAll()}
          >
            {texts.printAll}
          </Button>
        )}
      </div>
      <div role="status" className={styles.outcome}>
        {notice}
      </div>
      <InlineError error={error} />
    </>
  )
}
