import { BrowserWindow } from 'electron'
import { documentTable, hasTextOptions, pictureOf } from '../../../shared/documents/document-table'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest, PrintRequest } from '../../../shared/ipc/channels/program'
import { pagePreferences } from './page-preferences'

/** Milliseconds for loading and laying out one document. */
const layoutLimit = 60_000

/** A promise that the print page makes before its load event. */
const readiness = "window.printReady ?? Promise.reject(new Error('打印页没有载入'))"

/** The PDF of a document; paper, margins and page numbers come from its style sheet. */
export function printToPdf(preload: string, request: DocumentRequest): Promise<Uint8Array> {
  return withPrintPage(preload, request, (window) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    }),
  )
}

/**
 * The PNG of a document in its own size.
 * @throws RangeError when the document has no picture
 */
export function takePicture(preload: string, request: DocumentRequest): Promise<Uint8Array> {
  const picture = pictureOf(request.document)
  if (picture === null) return Promise.reject(new RangeError(`${request.document} has no picture`))
  return withPrintPage(preload, request, async (window) => {
    const address = await window.webContents.executeJavaScript(`takePicture(${picture.width}, ${picture.height})`)
    return Buffer.from(String(address).replace(/^data:image\/png;base64,/, ''), 'base64')
  })
}

/**
 * Opens the system's print dialog for a document; false when the user cancelled.
 * @throws UserError `no-printer` where the machine has none.
 */
export function printOnPaper(preload: string, request: PrintRequest): Promise<boolean> {
  return withPrintPage(preload, request, async (window) => {
    const printers = await window.webContents.getPrintersAsync().catch(() => [])
    if (printers.length === 0) {
      throw new UserError('no-printer', '这台电脑没有可用的打印机。请先“存为 PDF”，拷到能打印的电脑上打印。')
    }
    return new Promise<boolean>((resolve, reject) => {
      const options = {
        pageSize: request.paper,
        landscape: documentTable[request.document].page === 'landscape',
        copies: request.copies,
        printBackground: true,
      } as const
      window.webContents.print(options, (isPrinted, reason) => {
        if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted)
        else reject(new UserError('no-printer', `打印没有成功：${reason}。请检查打印机，或先“存为 PDF”。`))
      })
    })
  })
}

/** The address of the page that shows a document. */
export function printAddress(request: DocumentRequest): string {
  const { document, campaignKey, contestKey, paper, text, isNamed, unitId } = request
  const contest = contestKey === null ? {} : { contest: String(contestKey) }
  const options = {
    ...(hasTextOptions(document) ? { text: JSON.stringify(text) } : {}),
    ...(isNamed === true ? { named: '1' } : {}),
    ...(unitId === undefined ? {} : { unit: unitId }),
  }
  const query = new URLSearchParams({ campaign: String(campaignKey), ...contest, paper, ...options })
  return `app://print/index.html#/${document}?${query}`
}

/** Opens the print page of a document, out of sight from the first moment on, and waits until everything on it is laid out. */
async function withPrintPage<Value>(
  preload: string,
  request: DocumentRequest,
  use: (window: BrowserWindow) => Promise<Value>,
): Promise<Value> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  })
  try {
    await withinLimit(layOut(window, printAddress(request)))
    return await use(window)
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}

async function layOut(window: BrowserWindow, address: string): Promise<void> {
  try {
    await window.loadURL(address)
    await window.webContents.executeJavaScript(readiness)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new UserError('internal', `文件没有排好版：${reason.replace(/^(\w*Error: )+/, '')}。请重试。`)
  }
}

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new UserError('internal', '文件排版超过一分钟，已停止。请重试；仍不行时先导出表格。'))
    }, layoutLimit)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
