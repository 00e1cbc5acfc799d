import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildNode, buildPage, buildPreload } from './build-part'

const folder = mkdtempSync(join(tmpdir(), 'build-part-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

test('the main bundle is one ES module', async () => {
  write('part.ts', "export const part: string = 'kept'")
  const source = write(
    'main.ts',
    `import { app } from 'electron'
     import { readFileSync } from 'node:fs'
     void import('./part').then(({ part }) => console.log(part, app, readFileSync))`,
  )
  const output = join(folder, 'out/main.js')
  await buildNode(source, output)
  const text = readFileSync(output, 'utf8')
  expect(text).toMatch(/import \{ app \} from ["']electron["']/)
  expect(text).toContain('kept')
})

test('a command keeps its first line and can be run', async () => {
  const output = join(folder, 'out/cli.js')
  await buildNode(write('cli.ts', "#!/usr/bin/env node\nconsole.log('ran')"), output)
  expect(readFileSync(output, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  if (process.platform !== 'win32') expect(statSync(output).mode & 0o111).toBe(0o111)
})

test('a preload is one CommonJS file that requires only electron', async () => {
  const output = join(folder, 'out/preload.cjs')
  await buildPreload(write('preload.ts', "import { ipcRenderer } from 'electron'\nipcRenderer.send('x')"), output)
  const text = readFileSync(output, 'utf8')
  expect([...text.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name?.slice(1, -1))).toEqual(['electron'])
  expect(text).not.toMatch(/^(import|export) /m)
})

test('a page has relative addresses and no inline script', async () => {
  write('page/page.tsx', "document.body.append('甲')")
  const source = write(
    'page/index.html',
    '<!doctype html><body><script type="module" src="./page.tsx"></script></body>',
  )
  await buildPage(source, join(folder, 'out/page'))
  const html = readFileSync(join(folder, 'out/page/index.html'), 'utf8')
  expect(html).toMatch(/src="\.\/assets\/[^"]+\.js"/)
  expect(html).not.toMatch(/<script[^>]*>[^<]/)
})

test('what the start waits for is kept small: no schemas in the first page, no document writers in main', async () => {
  const [page, main] = [join(folder, 'out/desk'), join(folder, 'out/program.js')]
  await buildPage(resolve('renderer/index.html'), page)
  await buildNode(resolve('electron/main/index.ts'), main)
  const assets = join(page, 'assets')
  const entry = /src="\.\/assets\/(index-[^"]+\.js)"/.exec(readFileSync(join(page, 'index.html'), 'utf8'))?.[1] ?? ''
  const first = new Set([entry])
  for (const file of first) {
    const text = readFileSync(join(assets, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/from"\.\/([^"]+\.js)"/g)) first.add(name)
  }
  expect(readdirSync(assets)).toEqual(expect.arrayContaining([...first]))
  expect(first.size).toBeGreaterThan(1)
  for (const file of first) expect(readFileSync(join(assets, file), 'utf8'), file).not.toContain('ZodError')
  const text = readFileSync(main, 'utf8')
  expect(text).toContain('app://desk/index.html')
  expect(text).not.toContain('xl/worksheets/sheet')
})
