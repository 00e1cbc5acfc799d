import { BrowserWindow } from 'electron'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'

/** Opens the print page of a document, out of sight, and waits until everything on it is laid out. */
async function withPrintPage<Value>(
  preload: string,
  request: DocumentRequest,
  use: (window: BrowserWindow) => Promise<Value>,
): Promise<Value> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload,
      partition: 'persist:liangsai',
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
      spellcheck: false,
    },
  })
  try {
    const query = `campaign=${request.campaignKey}&contest=${request.contestKey}&paper=${request.paper}`
    await window.loadURL(`app://print/index.html#/${request.document}?${query}`)
    await window.webContents.executeJavaScript('window.printReady')
    return await use(window)
  } finally {
    window.destroy()
  }
}

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
 * Opens the system's print dialog for a document; false when the user cancelled.
 * @throws UserError `no-printer` where the machine has none.
 */
export function printDocument(preload: string, request: DocumentRequest): Promise<boolean> {
  return withPrintPage(preload, request, async (window) => {
    const printers = await window.webContents.getPrintersAsync().catch(() => [])
    if (printers.length === 0) {
      throw new UserError('no-printer', '这台电脑没有可用的打印机。请先“存为 PDF”，拷到能打印的电脑上打印。')
    }
    return new Promise<boolean>((resolve, reject) => {
      const options = { pageSize: request.paper, landscape: true, printBackground: true } as const
      window.webContents.print(options, (printed, reason) => {
        if (printed || /cancel/i.test(reason)) resolve(printed)
        else reject(new UserError('no-printer', `打印没有成功：${reason}。请检查打印机，或先“存为 PDF”。`))
      })
    })
  })
}
