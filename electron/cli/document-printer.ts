/** PDFs of documents from the built print page, drawn by a browser of the system. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Picture } from '../../shared/documents/document-table'
import type { PrintJob } from '../../shared/documents/print-job'
import type { CdpSession } from '../chromium/cdp-connection'
import { findChromium } from '../chromium/find-chromium'
import { type ChromiumProcess, launchChromium } from '../chromium/launch-chromium'
import { printPage } from '../chromium/print-page'
import { serveFolder } from '../chromium/serve-folder'
import { InputError } from './command'

export type DocumentPrinter = { print(job: PrintJob): Promise<Uint8Array>; close(): Promise<void> }

const origin = 'https://print.app.internal'
/** Milliseconds for laying out one document. */
const layoutLimit = 60_000
const pngAddress = 'data:image/png;base64,'

/** @throws InputError where no browser or no print page is found */
export async function openDocumentPrinter(): Promise<DocumentPrinter> {
  const folder = findPrintPage()
  if (folder === null) throw new InputError('找不到打印页（out/pages/print），请先构建程序')
  const executable = findChromium()
  if (executable === null) {
    throw new InputError('这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器，不能生成 PDF。可以改用 --docx 和 --xlsx')
  }
  const profile = await mkdtemp(join(tmpdir(), 'liangsai-print-'))
  const options = { executable, profile, locale: 'zh-CN', isHeadless: true, width: 1200, height: 900 }
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  const chromium = await launchChromium(options).catch(async (error: Error) => {
    await removeProfile()
    throw new InputError(`浏览器没有启动（${executable}）：${error.message}`)
  })
  return {
    print: (job) => printJob(chromium, folder, job),
    close: async () => {
      await chromium.close()
      await removeProfile()
    },
  }
}

/** Beside the built command line, or in out/ when run from the sources. */
function findPrintPage(): string | null {
  const candidates = ['../pages/print', '../../out/pages/print'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  return candidates.find((folder) => existsSync(join(folder, 'index.html'))) ?? null
}

async function printJob({ connection }: ChromiumProcess, folder: string, job: PrintJob): Promise<Uint8Array> {
  const { targetId } = await connection.browser.send('Target.createTarget', { url: 'about:blank' })
  try {
    const session = await connection.attach(targetId)
    const loaded = new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve()))
    await session.send('Page.enable')
    await serveFolder(session, origin, folder)
    const source = `window.printJob = ${JSON.stringify(job)}`
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source })
    await session.send('Page.navigate', { url: `${origin}/index.html` })
    await withinLimit(loaded)
    const evaluation = session.send('Runtime.evaluate', {
      expression: "window.printReady ?? Promise.reject(new Error('打印页没有载入'))",
      awaitPromise: true,
    })
    const { exceptionDetails } = await withinLimit(evaluation)
    if (exceptionDetails !== undefined) {
      throw new InputError(
        `没有排好版：${exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text}`,
      )
    }
    if (job.picture !== undefined) return await takePicture(session, job.picture)
    return await printPage(session, { preferCSSPageSize: true, printBackground: true })
  } finally {
    await connection.browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }
}

async function takePicture(session: CdpSession, { width, height }: Picture): Promise<Uint8Array> {
  const expression = `takePicture(${width}, ${height})`
  const { result } = await withinLimit(
    session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
  )
  const address = String(result.value)
  if (!address.startsWith(pngAddress)) throw new InputError('图片没有画成')
  return Buffer.from(address.slice(pngAddress.length), 'base64')
}

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new InputError('文件排版超过一分钟，已停止')), layoutLimit)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
