import { renderToStaticMarkup } from 'react-dom/server'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { invoke } from '../../client/desk-client'
import { loadCampaignSource } from '../../print/document-source'
import { PrintedDocument } from '../../print/PrintedDocument'
import { recordKey, usePrintRecords } from './print-records'

/** Prints a document and remembers what it said; false when the user cancelled. */
export async function printDocument(request: DocumentRequest, copies: number): Promise<boolean> {
  const fingerprint = await fingerprintDocument(request)
  const { printed } = await invoke('documents:print', { ...request, copies })
  if (printed) usePrintRecords.getState().record(recordKey(request), fingerprint)
  return printed
}

/** SHA-256 of the page as it is stored now: it changes with what is on the paper, and with nothing else. */
export async function fingerprintDocument(request: DocumentRequest): Promise<string> {
  const source = await loadCampaignSource(request)
  const markup = renderToStaticMarkup(<PrintedDocument request={request} source={source} />)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(markup))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
