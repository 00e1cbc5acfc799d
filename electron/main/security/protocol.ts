import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Protocol } from 'electron'
import { resolveInside } from './resolve-inside'

/** What pages may load; inline style is what the component library needs, scripts are never inline. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

const pageHosts: ReadonlySet<string> = new Set(['desk', 'store', 'print', 'hall'])

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
}

export type AppFolders = { pages: string; attachments: string }

/** Makes `app:` a scheme with an origin of its own; before the program is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers `app://HOST/…` from the folder of the host, and photos by hash for the desk; nothing else can be read. */
export function createAppHandler(folders: AppFolders): (request: Request) => Promise<Response> {
  return async (request) => {
    const { host, pathname } = new URL(request.url)
    if (!pageHosts.has(host)) return refuse(404)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const photo = host === 'desk' ? findPhoto(folders.attachments, pathname) : null
    const file = photo ?? resolveInside(join(folders.pages, host), request.url)
    if (file === null) return refuse(400)
    try {
      const bytes = new Uint8Array(await readFile(file))
      const type = photo === null ? (mediaTypes[extname(file)] ?? 'application/octet-stream') : photoType(bytes)
      return new Response(request.method === 'HEAD' ? null : bytes, { headers: headersFor(type) })
    } catch {
      return refuse(404)
    }
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': contentPolicy } })
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}

/** The file of `/attachments/<sha256>`; null for any other address. */
function findPhoto(attachments: string, pathname: string): string | null {
  const hash = /^\/attachments\/([0-9a-f]{64})$/.exec(pathname)?.[1]
  return hash === undefined ? null : join(attachments, hash.slice(0, 2), hash)
}

/** A photo is what its first bytes say; anything else is never shown as a page or a picture. */
function photoType(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, 12))
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (text.startsWith('\u0089PNG')) return 'image/png'
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'image/webp' : 'application/octet-stream'
}
