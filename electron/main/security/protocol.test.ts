import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentPolicy, createAppHandler } from './protocol'
import { resolveInside } from './resolve-inside'

const hash = 'ab'.repeat(32)
let folder: string
let handle: (request: Request) => Promise<Response>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-protocol-'))
  const attachments = join(folder, 'attachments')
  mkdirSync(join(folder, 'pages', 'desk', 'assets'), { recursive: true })
  mkdirSync(join(folder, 'pages', 'print'))
  mkdirSync(join(attachments, 'ab'), { recursive: true })
  writeFileSync(join(folder, 'pages', 'desk', 'index.html'), '<p>亮赛比</p>')
  writeFileSync(join(folder, 'pages', 'desk', 'assets', 'main.js'), '1')
  writeFileSync(join(folder, 'pages', 'print', 'index.html'), 'print')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  writeFileSync(join(attachments, 'ab', hash), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))
  handle = createAppHandler({ pages: join(folder, 'pages'), attachments })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, method = 'GET') => handle(new Request(url, { method }))

describe('pages', () => {
  test('come from the folder of their host, with the policy', async () => {
    const response = await get('app://desk/')
    expect(await response.text()).toBe('<p>亮赛比</p>')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
    })
    expect(await (await get('app://print/index.html?x=1#/y')).text()).toBe('print')
    expect((await get('app://desk/assets/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  const refusals: [method: string, url: string, status: number][] = [
    ['GET', 'app://elsewhere/index.html', 404],
    ['GET', 'app://desk/missing.html', 404],
    ['GET', 'app://desk/assets', 404],
    ['HEAD', 'app://desk/missing.html', 404],
    ['POST', 'app://desk/index.html', 405],
    ['GET', 'app://desk/..%2f..%2fsecret.html', 400],
    ['GET', 'app://desk/%2e%2e/print/index.html', 404],
    ['GET', 'app://desk/..%5c..%5csecret.html', 400],
    ['GET', 'app://desk/index.html%00', 400],
    ['GET', 'app://desk/%zz', 400],
  ]
  test.each(refusals)('%s %s: %i', async (method, url, status) => {
    expect((await get(url, method)).status).toBe(status)
  })

  test('HEAD has the headers only', async () => {
    const response = await get('app://desk/index.html', 'HEAD')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('photos', () => {
  test('are for the desk only, by hash, and typed by their content', async () => {
    const response = await get(`app://desk/attachments/${hash}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await get(`app://print/attachments/${hash}`)).status).toBe(404)
    expect((await get(`app://desk/attachments/${'cd'.repeat(32)}`)).status).toBe(404)
    expect((await get('app://desk/attachments/..%2f..%2fsecret.html')).status).toBe(400)
  })
})

test('no address resolves outside of its folder', () => {
  const tries = ['..%2fx', '%2e%2e%2fx', '..%5cx', 'a/..%2f..%2fx', '%2fetc/passwd', 'C:%5cx', '....//x', '.%2e/x']
  for (const path of tries) {
    const file = resolveInside('/root/pages', `app://desk/${path}`)
    expect(file === null || file.startsWith('/root/pages/'), path).toBe(true)
  }
  expect(contentPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
  )
})
