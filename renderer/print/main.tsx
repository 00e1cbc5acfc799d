/** The print page: `app://print/#/summary?campaign=1&contest=2&paper=A4`. Main waits for `window.printReady`. */
import { createRoot } from 'react-dom/client'
import type { PrintJob } from '../../shared/documents/print-job'
import { readDocumentRequest } from './document-request'
import { loadCampaignSource } from './document-source'
import { PrintedDocument } from './PrintedDocument'
import { takePicture } from './take-picture'

declare global {
  interface Window {
    /** Set by the command line before the page begins. */
    printJob?: PrintJob
    printReady: Promise<void>
    takePicture: typeof takePicture
  }
}

async function show(): Promise<void> {
  const { request, source } = window.printJob ?? (await readJob())
  const root = createRoot(document.getElementById('root') as HTMLElement)
  await new Promise<void>((resolve) => {
    root.render(<PrintedDocument request={request} source={source} onShown={resolve} />)
  })
  await Promise.all([document.fonts.ready, ...Array.from(document.images, waitForImage)])
}

/** A picture that cannot be read holds nothing up. */
function waitForImage(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve()
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve())
    image.addEventListener('error', () => resolve())
  })
}

async function readJob(): Promise<PrintJob> {
  const request = readDocumentRequest(window.location.hash)
  return { request, source: await loadCampaignSource(request) }
}

window.takePicture = takePicture
window.printReady = show()
