import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltProgram, buildProgram, RunningProgram } from './test-support/start-program'

declare const trial: { ask(channel: string): Promise<unknown> }

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

describe.skipIf(!hasDisplay)('in a window', () => {
  let program: BuiltProgram
  let app: RunningProgram
  let page: Page
  let folder: string

  beforeEach(async () => {
    program = await buildProgram()
    folder = mkdtempSync(join(tmpdir(), 'host-headed-'))
    const environment = { LIANGSAI_HOST_HEADED: '1', HOME: folder }
    app = new RunningProgram(program, folder, [], environment)
    page = await app.page()
  })

  afterEach(async () => {
    await app.stop()
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = (channel: string): Promise<unknown> => page.evaluate((name) => trial.ask(name), channel)

  test('the file chooser of the browser opens files', async () => {
    const file = join(folder, '甲.lsb')
    writeFileSync(file, 'x')
    const session = await page.context().newCDPSession(page)
    await session.send('Page.enable')
    await session.send('Page.setInterceptFileChooserDialog', { enabled: true })
    session.on('Page.fileChooserOpened', ({ backendNodeId }) => {
      if (backendNodeId !== undefined) void session.send('DOM.setFileInputFiles', { backendNodeId, files: [file] })
    })
    const answer = ask('open')
    expect(await answer).toEqual({ canceled: false, filePaths: [file] })
  })

  test('files are saved among the downloads under a free name', async () => {
    const first = join(folder, 'Downloads', '表.pdf')
    expect(await ask('save')).toEqual({ canceled: false, filePath: first })
    writeFileSync(first, 'x')
    expect(await ask('save')).toEqual({ canceled: false, filePath: join(folder, 'Downloads', '表 (2).pdf') })
  })

  test('the hidden page stays out of sight, a background window prints', async () => {
    expect(page.context().pages()).toHaveLength(1)
    expect(await ask('print-other')).toBeGreaterThan(1000)
  })

  test('closing the window ends the program in order', async () => {
    await page.close()
    expect(await app.exit).toBe(0)
    expect(app.reports.slice(-2).map(({ name }) => name)).toEqual(['before-quit', 'quit'])
  })
})
