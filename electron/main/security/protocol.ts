import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { resolveInside } from './resolve-inside'

const policy = [
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

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
}

/** Answers `app://HOST/…` from the folder of the host; nothing outside of it can be read. */
export function createAppHandler(pages: string, attachments: string): (request: Request) => Promise<Response> {
  const roots: Record<string, string> = {
    desk: join(pages, 'desk'),
    store: join(pages, 'store'),
    print: join(pages, 'print'),
    hall: join(pages, 'hall'),
  }
  return async (request) => {
    const { host, pathname } = new URL(request.url)
    const root = Object.hasOwn(roots, host) ? roots[host] : undefined
    if (root === undefined) return new Response(null, { status: 404 })
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const [, attachment] = /^\/attachments\/([0-9a-f]{64})$/.exec(pathname) ?? []
    const file =
      attachment === undefined
        ? resolveInside(root, request.url)
        : join(attachments, attachment.slice(0, 2), attachment)
    if (file === null) return new Response(null, { status: 400 })
    try {
      const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file))
      return new Response(body, {
        headers: {
          'content-type':
            attachment === undefined ? (mediaTypes[extname(file)] ?? 'application/octet-stream') : 'image/jpeg',
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  }
}
