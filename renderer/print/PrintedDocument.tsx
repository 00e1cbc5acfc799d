import { useEffect } from 'react'
import type { CampaignSource } from '../../shared/documents/campaign-source'
import { documentTable, hasOwnPaper } from '../../shared/documents/document-table'
import type { DocumentRequest } from '../../shared/ipc/channels/program'
import { type PageName, pages } from './pages'
import './print.css'

type Props = {
  request: Pick<DocumentRequest, 'document' | 'paper' | 'text' | 'isNamed' | 'unitId'>
  source: CampaignSource
  onShown?: () => void
}

/** One document, the same in the preview, in the PDF and on paper. A contest's document is about the first of the source. */
export function PrintedDocument({ request, source, onShown }: Props) {
  useEffect(() => onShown?.(), [onShown])
  const orientation = documentTable[request.document].page ?? 'portrait'
  const Page = pages[request.document as PageName]
  return (
    <article className={`printed printed-${orientation}`} lang="zh-CN">
      {source.isRehearsal && <div className="printed-watermark">演练</div>}
      {!hasOwnPaper(request.document) && <style>{`@page { size: ${request.paper} ${orientation}; }`}</style>}
      <Page {...request} source={source} />
    </article>
  )
}
