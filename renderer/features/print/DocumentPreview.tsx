import { useCallback, useEffect, useState } from 'react'
import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { documentTable } from '../../../shared/documents/document-table'
import { isTextName } from '../../../shared/documents/text-documents'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { InlineError } from '../../components/InlineError'
import { loadCampaignSource } from '../../print/document-source'
import { PrintedDocument } from '../../print/PrintedDocument'
import { useProgram } from '../../state/program-state'
import { DocumentOptions } from './DocumentOptions'
import { FontReport } from './FontReport'
import type { FormChoices } from './FormOptions'
import styles from './PrintTab.module.css'
import { useTextChoices } from './text-choices'
import { texts } from './texts'

type Props = {
  request: DocumentRequest
  year: number
  form: FormChoices
  onFormChange(change: Partial<FormChoices>): void
}
type Loaded = { key: string; source: CampaignSource | null; error: Error | null }

/** Widths in pixels. */
const widths = { A4: { landscape: 1123, portrait: 794 }, A3: { landscape: 1587, portrait: 1123 } }

/** How much smaller a page is shown, so that its whole width can be seen beside the list. */
function scaleTo(width: number, pageWidth: number): number {
  return Math.min(1, Math.max(0.3, (width - 34) / pageWidth))
}

/** The print page of a document as it will come out of the printer. */
export function DocumentPreview({ request, year, form, onFormChange }: Props) {
  const { document, campaignKey, contestKey, paper } = request
  const changeText = useTextChoices((state) => state.change)
  const savedCount = useProgram((state) => state.savedCount)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  // Read again after every commit: what is printed is what is stored.
  const key = `${document} ${campaignKey} ${contestKey} ${savedCount}`
  const page = documentTable[document].page
  useEffect(() => {
    let isWanted = true
    loadCampaignSource({ document, campaignKey, contestKey }).then(
      (source) => isWanted && setLoaded({ key, source, error: null }),
      (error: Error) => isWanted && setLoaded({ key, source: null, error }),
    )
    return () => {
      isWanted = false
    }
  }, [document, campaignKey, contestKey, key])
  const source = loaded?.key === key ? loaded.source : null
  const [width, setWidth] = useState(0)
  const observe = useCallback((section: HTMLElement | null) => {
    if (section === null) return
    const observer = new ResizeObserver(() => setWidth(section.clientWidth))
    observer.observe(section)
    return () => observer.disconnect()
  }, [])
  return (
    <section ref={observe} className={styles.preview} aria-label={texts.preview}>
      <DocumentOptions
        key={document}
        document={document}
        options={request.text}
        form={form}
        onFormChange={onFormChange}
        source={source}
        year={year}
        onChange={(change) => changeText(campaignKey, document, change)}
      />
      {page !== null && <FontReport />}
      <InlineError error={loaded?.error ?? null} />
      {page === null && <p className={styles.noPage}>{texts.noPage(documentTable[document].title)}</p>}
      {page !== null && source === null && loaded?.error == null && <p role="status">{texts.loading}</p>}
      {page !== null && source !== null && (
        <div
          className={
            isTextName(document)
              ? styles.pages
              : `${styles.sheet} ${styles[page]} ${paper === 'A3' ? styles.large : ''}`
          }
          data-document={document}
          style={{ zoom: scaleTo(width, widths[isTextName(document) ? 'A4' : paper][page]) }}
        >
          <PrintedDocument request={request} source={source} />
        </div>
      )}
    </section>
  )
}
