import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ScriptedDialog } from './dialog'
import { type BuiltProgram, buildProgram, RunningProgram } from './test-support/start-program'

declare const trial: {
  ask(channel: string, ...parameters: unknown[]): Promise<unknown>
  tell(value: unknown): void
  received(): unknown[]
}

let program: BuiltProgram
const running: RunningProgram[] = []
const folders: string[] = []

function start(dialogs: ScriptedDialog[] = [], extra: Record<string, string> = {}, userData = ''): RunningProgram {
  const folder = userData === '' ? mkdtempSync(join(tmpdir(), 'host-data-')) : userData
  const started = new RunningProgram(program, folder, dialogs, extra)
  running.push(started)
  folders.push(folder)
  return started
}

function ask(page: Page, channel: string, ...parameters: unknown[]): Promise<unknown> {
  return page.evaluate(([name, values]) => trial.ask(name, ...values), [channel, parameters] as const)
}

beforeAll(async () => {
  program = await buildProgram()
})

afterEach(async () => {
  for (const item of running.splice(0)) await item.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

afterAll(() => program.remove())

test('pages talk to the program, and the program knows who asks', async () => {
  const app = start()
  const page = await app.page()
  expect(await app.waitFor('started')).toMatchObject({ isVisible: [true, false] })
  expect(await ask(page, 'echo', { a: [1, '二'] })).toEqual({ a: [1, '二'] })
  expect(await page.evaluate(async () => (await trial.ask('echo', new Map([[1n, new Date(5)]]))) instanceof Map)).toBe(
    true,
  )
  expect(await ask(page, 'who')).toEqual({
    url: 'app://desk/page.html',
    origin: 'app://desk',
    isMain: true,
    windows: 2,
  })
  await page.evaluate(() => trial.tell('你好'))
  await expect.poll(() => page.evaluate(() => trial.received())).toEqual(['你好'])
})

test('a failed invoke reads as in Electron, and what cannot be cloned throws', async () => {
  const page = await start().page()
  const message = (channel: string): Promise<string> =>
    page.evaluate((name) => trial.ask(name).catch((error: Error) => error.message) as Promise<string>, channel)
  expect(await message('fail')).toBe("Error invoking remote method 'fail': RangeError: 坏了")
  expect(await message('nothing')).toBe(
    "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
  )
  const cloned = page.evaluate(() => trial.ask('echo', () => 1).catch((error: Error) => error.message))
  expect(await cloned).toBe('An object could not be cloned.')
})

test('the page has no way around its frozen interface', async () => {
  const page = await start().page()
  await page.reload()
  expect(await page.evaluate(() => Object.isFrozen(trial))).toBe(true)
  const callable = await page.evaluate(() =>
    Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('host_') && !name.endsWith('_in')),
  )
  expect(callable).toEqual([])
})

test('requests are answered by the program or fail', async () => {
  const page = await start().page()
  const load = (url: string): Promise<string> =>
    page.evaluate((address) => fetch(address).then((answer) => answer.text(), String), url)
  expect(await load('/echo')).toBe('desk GET')
  expect(await load('/missing')).toBe('not found')
  expect(await load('https://example.com/')).toContain('Failed to fetch')
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
})

test('navigation and new windows are put to the program', async () => {
  const app = start()
  const page = await app.page()
  await page.evaluate(() => {
    window.location.href = '/echo'
  })
  expect(await app.waitFor('will-navigate')).toMatchObject({ url: 'app://desk/echo' })
  expect(page.url()).toBe('https://desk.app.internal/page.html')
  await page.setContent('<a href="/other" target="_blank" rel="noopener">另一页</a>')
  await page.getByRole('link').click()
  expect(await app.waitFor('window-open')).toMatchObject({ url: 'app://desk/other' })
  await page.waitForTimeout(300)
  expect(page.context().pages()).toHaveLength(2)
})

test('dialogs take their answers in order from the file', async () => {
  const answer = { canceled: false, filePaths: ['/somewhere/甲.lsb'] }
  const page = await start([{ method: 'showOpenDialog', answer }]).page()
  expect(await ask(page, 'open')).toEqual(answer)
  expect(await ask(page, 'open')).toEqual({ canceled: true, filePaths: [] })
})

test('a page becomes a PDF; there are no printers', async () => {
  const page = await start().page()
  expect(await ask(page, 'print')).toMatchObject({ head: '%PDF-' })
  expect(await ask(page, 'paper')).toEqual({ isOk: false, reason: 'No printers available on the network' })
})

test('a background window prints and goes', async () => {
  const page = await start().page()
  expect(await ask(page, 'print-other')).toBeGreaterThan(1000)
  expect(await ask(page, 'who')).toMatchObject({ windows: 2 })
})

test('a crashed hidden page is reported and can be replaced', async () => {
  const app = start()
  const page = await app.page()
  await ask(page, 'crash-hidden')
  expect(await app.waitFor('gone')).toMatchObject({ host: 'hidden', reason: 'crashed' })
  expect(await ask(page, 'renew-hidden')).toBe('https://hidden.app.internal/page.html')
  expect(app.reports.filter(({ name }) => name === 'gone')).toHaveLength(1)
})

test('a second start hands over to the first one', async () => {
  const first = start()
  await first.waitFor('started')
  const second = start([], {}, first.userData)
  expect(await second.exit).toBe(0)
  expect(second.reports.map(({ name }) => name)).toContain('refused')
  expect(await first.waitFor('second-instance')).toMatchObject({ data: { from: 'trial' } })
})

test('SIGTERM quits in order, and the lock is free again', async () => {
  const app = start()
  await app.waitFor('started')
  expect(await app.stop()).toBe(0)
  expect(app.reports.slice(-2).map(({ name }) => name)).toEqual(['before-quit', 'quit'])
  const again = start([], {}, app.userData)
  await again.waitFor('started')
})

test('the death of the browser ends the program with 70', async () => {
  const app = start()
  const page = await app.page()
  const session = await page.context().browser()?.newBrowserCDPSession()
  void session?.send('Browser.crash').catch(() => {})
  expect(await app.exit).toBe(70)
  const again = start([], {}, app.userData)
  await again.waitFor('started')
})

test('without a browser the program ends with 69 and says what to install', async () => {
  const app = start([], { LIANGSAI_CHROMIUM: '/nowhere/chromium' })
  expect(await app.exit).toBe(69)
  expect(app.errors).toContain('请安装 Chromium')
  expect(app.errors).toContain('install Chromium')
})
