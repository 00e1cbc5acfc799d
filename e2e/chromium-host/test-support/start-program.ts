import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { buildHost, buildNode, buildPreload } from '../../../scripts/build-part'
import type { ScriptedDialog } from '../dialog'

export type Report = { name: string } & Record<string, unknown>
export type BuiltProgram = { folder: string; remove(): void }

const sources = {
  host: fileURLToPath(new URL('../index.ts', import.meta.url)),
  register: fileURLToPath(new URL('../register.mjs', import.meta.url)),
  main: fileURLToPath(new URL('./main.ts', import.meta.url)),
  preload: fileURLToPath(new URL('./preload.ts', import.meta.url)),
  page: fileURLToPath(new URL('./page.html', import.meta.url)),
}

/** Builds the host and the small program of these tests into a folder of their own. */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'host-program-'))
  await buildHost(sources.host, join(folder, 'electron.mjs'))
  await buildNode(sources.main, join(folder, 'main.js'))
  await buildPreload(sources.preload, join(folder, 'preload.cjs'))
  copyFileSync(sources.page, join(folder, 'page.html'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', name: 'trial', version: '1.2.3' }))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export class RunningProgram {
  readonly userData: string
  readonly child: ChildProcess
  readonly exit: Promise<number | null>
  readonly reports: Report[] = []
  errors = ''
  readonly #news = new EventEmitter()
  #browser: Browser | undefined

  constructor(
    program: BuiltProgram,
    userData: string,
    dialogs: readonly ScriptedDialog[],
    extra: Record<string, string>,
  ) {
    this.userData = userData
    const dialogsFile = join(userData, 'dialogs.json')
    writeFileSync(dialogsFile, JSON.stringify(dialogs))
    const environment = {
      ...process.env,
      LIANGSAI_HOST_MODULE: join(program.folder, 'electron.mjs'),
      LIANGSAI_USER_DATA: userData,
      LIANGSAI_HOST_CDP_PORT: '0',
      LIANGSAI_HOST_DIALOGS: dialogsFile,
      ...extra,
    }
    this.child = spawn(process.execPath, ['--import', sources.register, join(program.folder, 'main.js')], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.exit = once(this.child, 'close').then(([code]) => code as number | null)
    this.child.stderr?.on('data', (text: Buffer) => {
      this.errors += text.toString()
    })
    createInterface({ input: this.child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      this.reports.push(JSON.parse(line) as Report)
      this.#news.emit('report')
    })
  }

  async waitFor(name: string): Promise<Report> {
    for (;;) {
      const found = this.reports.find((report) => report.name === name)
      if (found !== undefined) return found
      const first = await Promise.race([once(this.#news, 'report'), this.exit])
      if (!Array.isArray(first)) throw new Error(`ended with ${first} before ${name}: ${this.errors}`)
    }
  }

  async page(): Promise<Page> {
    await this.waitFor('started')
    const port = readFileSync(join(this.userData, 'host-profile', 'DevToolsActivePort'), 'utf8').split('\n')[0]
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const pages = this.#browser.contexts().flatMap((context) => context.pages())
    const page = pages.find((candidate) => candidate.url() === 'https://desk.app.internal/page.html')
    if (page === undefined) throw new Error('no page')
    return page
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM')
    const code = await this.exit
    await this.#browser?.close()
    return code
  }
}
