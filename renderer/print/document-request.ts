import { type DocumentRequest, documentRequestSchema } from '../../shared/ipc/channels/program'

/** Reads `#/summary?campaign=1&contest=2&paper=A4`. Throws when the address is none that main makes. */
export function readDocumentRequest(hash: string): DocumentRequest {
  const url = new URL(hash.replace(/^#/, ''), 'app://print')
  const contest = url.searchParams.get('contest')
  const text = url.searchParams.get('text')
  const unitId = url.searchParams.get('unit')
  return documentRequestSchema.parse({
    document: url.pathname.slice(1),
    campaignKey: Number(url.searchParams.get('campaign')),
    contestKey: contest === null ? null : Number(contest),
    paper: url.searchParams.get('paper'),
    ...(text === null ? {} : { text: JSON.parse(text) }),
    ...(url.searchParams.has('named') ? { isNamed: true } : {}),
    ...(unitId === null ? {} : { unitId }),
  })
}
