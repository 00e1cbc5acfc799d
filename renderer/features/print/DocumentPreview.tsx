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
import styles from './PrintTab.module.css'
import { useTextChoices } from './text-choices'
import { texts } from './texts'

type Loaded = { key: string; source: CampaignSource | null; error: Error | null }

/** Pixels of the long and the short side of A4. */
const sides = { landscape: 1123, portrait: 794 }

/** How much smaller a page is shown, so that its whole width can be seen beside the list. */
function scaleTo(width: number, page: keyof typeof sides): number {
  return Math.min(1, Math.max(0.3, (width - 34) / sides[page]))
}

/** The print page of a document as it will come out of the printer. */
export function DocumentPreview({ request, year }: { request: DocumentRequest; year: number }) {
  const { document, campaignKey, contestKey } = request
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
        source={source}
        year={year}
        onChange={(change) => changeText(campaignKey, document, change)}
      />
      <InlineError error={loaded?.error ?? null} />
      {page === null && <p className={styles.noPage}>{texts.noPage(documentTable[document].title)}</p>}
      {page !== null && source === null && loaded?.error == null && <p role="status">{texts.loading}</p>}
      {page !== null && source !== null && (
        <div
          className={isTextName(document) ? styles.pages : `${styles.sheet} ${styles[page]}`}
          data-document={document}
          style={{ zoom: scaleTo(width, page) }}
        >
          <PrintedDocument request={request} source={source} />
        </div>
      )}
    </section>
  )
}
