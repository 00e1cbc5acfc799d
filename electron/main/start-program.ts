/** Wires the running program: session, store, gateway, menu, window, and its end. */
import { join } from 'node:path'
import { app, type BrowserWindow, session, shell } from 'electron'
import type { DeskEvent } from '../../shared/ipc/events'
import { createFileDialogs } from './files/dialogs'
import { createDocumentWriter } from './files/document-writer'
import { createSpaceGuard } from './files/free-space'
import { createPackageCodec } from './files/package-codec'
import { createWorkbookFiles } from './files/workbook-files'
import { createWrittenFiles } from './files/written-files'
import { createBatchHandlers } from './ipc/batch-handlers'
import { createDocumentHandlers, type DocumentServices } from './ipc/document-handlers'
import { connectHall, connectStore, openGateway } from './ipc/gateway'
import { createHallHandlers } from './ipc/hall-handlers'
import { CommandHistory } from './ipc/history'
import { createImportHandlers } from './ipc/import-handlers'
import { createPackageHandlers } from './ipc/package-handlers'
import { createProgramHandlers } from './ipc/program-handlers'
import { createScanHandlers } from './ipc/scan-handlers'
import { createStoreHandlers } from './ipc/store-handlers'
import { openLog } from './log'
import { setMenu } from './menu'
import { openRuntime } from './open-runtime'
import type { ProgramPaths } from './paths'
import { guardQuit } from './quit-sequence'
import { guardPermissions } from './security/permissions'
import { createAppHandler } from './security/protocol'
import { openSettings } from './settings'
import { stopWith } from './stop-with'
import { createStorePage } from './store-link/store-page'
import { commitTyping, createAppWindow } from './windows/app-window'
import { createHallWindow } from './windows/hall-window'
import { pagePartition } from './windows/page-preferences'
import { printOnPaper, printToPdf, takePicture } from './windows/print-window'

/** Starts the program once Electron is ready. Resolves when the window is loaded. */
export async function startProgram(paths: ProgramPaths): Promise<void> {
  const log = openLog(paths.userData)
  const runtime = await openRuntime(paths.userData)
  log(`start ${runtime.appVersion} on ${runtime.runtime}, Chromium ${runtime.chromeVersion}, ${process.platform}`)

  const pages = session.fromPartition(pagePartition)
  pages.protocol.handle('app', createAppHandler(paths))
  for (const guarded of [session.defaultSession, pages]) guardPermissions(guarded)

  let desk: BrowserWindow | null = null
  // After the answer that caused it, which the user is waiting for.
  const send = (event: DeskEvent): void => {
    setImmediate(() => {
      if (desk !== null && !desk.isDestroyed()) desk.webContents.send('desk:event', event)
    })
  }
  const link = connectStore(
    () => createStorePage(join(paths.preloads, 'store.cjs')),
    (status) => {
      log(`store ${status.status}`)
      send({ kind: 'store-status', ...status })
    },
  )
  const settings = openSettings(paths.userData)
  const confirmSpace = createSpaceGuard(paths.userData)
  const access = { link, settings, history: new CommandHistory(), send, confirmSpace }
  const dialogs = createFileDialogs({
    owner: () => desk,
    userData: paths.userData,
    firstFolder: app.getPath('documents'),
  })
  const written = createWrittenFiles(dialogs)
  const printPreload = join(paths.preloads, 'print.cjs')
  const documents: Omit<DocumentServices, 'written'> = {
    link,
    printer: {
      printToPdf: (request) => printToPdf(printPreload, request),
      takePicture: (request) => takePicture(printPreload, request),
      printOnPaper: (request) => printOnPaper(printPreload, request),
    },
    writeDocument: createDocumentWriter(paths.packageWorker),
  }
  const hall = createHallWindow(join(paths.preloads, 'hall.cjs'), () => send({ kind: 'hall-closed' }))
  connectHall(hall, (key) => send({ kind: 'hall-key', key }))
  openGateway(
    {
      ...createStoreHandlers(access),
      ...createProgramHandlers(access, {
        info: { version: runtime.appVersion, runtime: runtime.runtime, dataFolder: paths.userData },
        written,
        showInFolder: (path) => shell.showItemInFolder(path),
      }),
      ...createPackageHandlers(access, { dialogs, written, codec: createPackageCodec(paths.packageWorker), ...paths }),
      ...createImportHandlers({ link, dialogs, written, workbooks: createWorkbookFiles(paths.packageWorker) }),
      ...createScanHandlers(access, { dialogs, ...paths }),
      ...createDocumentHandlers({ ...documents, written }),
      ...createHallHandlers(hall),
      ...createBatchHandlers({ ...documents, written, dialogs, send, ...paths }),
    },
    log,
  )
  setMenu((action) => send({ kind: 'menu', action }))

  const appWindow = createAppWindow(join(paths.preloads, 'desk.cjs'), paths.userData, () =>
    stopWith(new Error('窗口反复出错。请重新打开程序。')),
  )
  desk = appWindow.window
  desk.on('closed', () => {
    hall.close()
    app.quit()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    if (desk?.isMinimized() === true) desk.restore()
    desk?.focus()
  })
  const guard = guardQuit(app, async () => {
    commitTyping(appWindow.window)
    await link.finish()
    await Promise.all([settings.whenWritten(), appWindow.whenRemembered()])
    log('end')
  })
  guard.holdOpen(appWindow.window)
  // The store is opened by the first request of the window: two pages that start at once hold each other up.
  await appWindow.load()
}
