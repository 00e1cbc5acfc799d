import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { CdpSession } from './cdp-connection'
import type { PausedRequest } from './cdp-protocol'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Answers every request of a page from the files of a folder; what is not there, and every other host, fails. */
export async function serveFolder(session: CdpSession, origin: string, folder: string): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    void answer(session, paused, origin, folder).catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function answer(session: CdpSession, paused: PausedRequest, origin: string, folder: string): Promise<void> {
  const { requestId } = paused
  const url = new URL(paused.request.url)
  const file = normalize(join(folder, decodeURIComponent(url.pathname)))
  const isInside = url.origin === origin && file.startsWith(`${normalize(folder)}${sep}`)
  const body = isInside ? await readFile(file).catch(() => null) : null
  if (body === null) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [{ name: 'content-type', value: mediaTypes[extname(file)] ?? 'application/octet-stream' }],
    body: body.toString('base64'),
  })
}
