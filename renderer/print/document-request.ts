import { type DocumentRequest, documentRequestSchema } from '../../shared/ipc/channels/program'

/** Reads `#/summary?campaign=1&contest=2&paper=A4`. Throws when the address is none that main makes. */
export function readDocumentRequest(hash: string): DocumentRequest {
  const url = new URL(hash.replace(/^#/, ''), 'app://print')
  return documentRequestSchema.parse({
    document: url.pathname.slice(1),
    campaignKey: Number(url.searchParams.get('campaign')),
    contestKey: Number(url.searchParams.get('contest')),
    paper: url.searchParams.get('paper'),
  })
}
