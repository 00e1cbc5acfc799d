import { useCallback, useEffect, useRef, useState } from 'react'
import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { documentTable, hasOwnPaper } from '../../../shared/documents/document-table'
import { isTextName } from '../../../shared/documents/text-documents'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { InlineError } from '../../components/InlineError'
import { loadCampaignSource } from '../../print/document-source'
import { PrintedDocument } from '../../print/PrintedDocument'
import { useProgram } from '../../state/program-state'
import { DocumentOptions } from './DocumentOptions'
import { FontReport } from './FontReport'
import type { FormChoices } from './FormOptions'
import { blockSelector, PageThumbnails } from './PageThumbnails'
import styles from './PrintTab.module.css'
import { pageSizeOf } from './page-size'
import { useTextChoices } from './text-choices'
import { texts } from './texts'

type Props = {
  request: DocumentRequest
  year: number
  form: FormChoices
  onFormChange(change: Partial<FormChoices>): void
}
type Loaded = { key: string; source: CampaignSource | null; error: Error | null }

/** How much smaller a page is shown, so that its whole width can be seen beside the list. @param pageWidth millimetres */
function scaleTo(width: number, pageWidth: number): number {
  return Math.min(1, Math.max(0.3, (width - 34) / (pageWidth * (96 / 25.4))))
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
  const observe = useCallback((pane: HTMLElement | null) => {
    if (pane === null) return
    const observer = new ResizeObserver(() => setWidth(pane.clientWidth))
    observer.observe(pane)
    return () => observer.disconnect()
  }, [])
  const sheet = useRef<HTMLDivElement>(null)
  const goTo = (place: number) => sheet.current?.querySelectorAll(blockSelector)[place]?.scrollIntoView()
  return (
    <div ref={observe} className={styles.preview}>
      {page !== null && source !== null && <PageThumbnails request={request} source={source} onGo={goTo} />}
      <section aria-label={texts.preview}>
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
            ref={sheet}
            className={
              isTextName(document)
                ? styles.pages
                : `${styles.sheet} ${styles[page]} ${paper === 'A3' && !hasOwnPaper(document) ? styles.large : ''}`
            }
            data-document={document}
            style={{ zoom: scaleTo(width, pageSizeOf(document, paper).width) }}
          >
            <PrintedDocument request={request} source={source} />
          </div>
        )}
      </section>
    </div>
  )
}
