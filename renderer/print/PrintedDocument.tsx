import { useEffect } from 'react'
import type { DocumentSource } from '../../shared/documents/document-source'
import { buildSummary } from '../../shared/documents/summary'
import { buildTally } from '../../shared/documents/tally'
import type { DocumentRequest } from '../../shared/ipc/channels/program'
import { SummaryPage } from './SummaryPage'
import { TallyPage } from './TallyPage'
import './print.css'

type Props = { request: Pick<DocumentRequest, 'document' | 'paper'>; source: DocumentSource; onShown?: () => void }

/** One document, the same in the preview, in the PDF and on paper. */
export function PrintedDocument({ request, source, onShown }: Props) {
  useEffect(() => onShown?.(), [onShown])
  return (
    <article className="printed" lang="zh-CN">
      <style>{`@page { size: ${request.paper} landscape; }`}</style>
      {request.document === 'summary' ? (
        <SummaryPage document={buildSummary(source)} />
      ) : (
        <TallyPage document={buildTally(source)} />
      )}
    </article>
  )
}
