/** The print page: `app://print/#/summary?campaign=1&contest=2&paper=A4`. Main waits for `window.printReady`. */
import { createRoot } from 'react-dom/client'
import { readDocumentRequest } from './document-request'
import { loadCampaignSource } from './document-source'
import { PrintedDocument } from './PrintedDocument'

declare global {
  interface Window {
    printReady: Promise<void>
  }
}

async function show(): Promise<void> {
  const request = readDocumentRequest(window.location.hash)
  const source = await loadCampaignSource(request.campaignKey, request.contestKey)
  const root = createRoot(document.getElementById('root') as HTMLElement)
  await new Promise<void>((resolve) => {
    root.render(<PrintedDocument request={request} source={source} onShown={resolve} />)
  })
  await document.fonts.ready
}

window.printReady = show()
