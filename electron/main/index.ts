/** Main process: paths, lock, scheme, guards, then store, gateway, menu and window. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'
import type { DeskEvent } from '../../shared/ipc/events'
import { createSpaceGuard } from './files/free-space'
import { createWrittenFiles } from './files/written-files'
import { createDocumentHandlers } from './ipc/document-handlers'
import { openGateway } from './ipc/gateway'
import { CommandHistory } from './ipc/history'
import { createPackageHandlers } from './ipc/package-handlers'
import { createProgramHandlers } from './ipc/program-handlers'
import { createStoreHandlers } from './ipc/store-handlers'
import { openLog } from './log'
import { setMenu } from './menu'
import { listPaths } from './paths'
import { guardNavigation } from './security/navigation'
import { guardPermissions } from './security/permissions'
import { createAppHandler } from './security/protocol'
import { openSettings } from './settings'
import { StoreLink } from './store-link/store-link'
import { createStorePage } from './store-link/store-page'
import { findDowngrade, readLastRuntime, writeLastRuntime } from './version-guard'
import { createAppWindow } from './windows/app-window'

const paths = listPaths()
app.setPath('userData', paths.userData)
mkdirSync(paths.userData, { recursive: true })
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
guardNavigation(app)

async function start(): Promise<void> {
  const log = openLog(paths.userData)
  const runtime = {
    appVersion: app.getVersion(),
    chromeVersion: process.versions.chrome ?? '',
    runtime: process.versions.electron === undefined ? ('chromium-host' as const) : ('electron' as const),
  }
  const downgrade = findDowngrade(readLastRuntime(paths.userData), runtime)
  if (downgrade !== null) {
    dialog.showErrorBox('无法打开', downgrade)
    return app.exit(1)
  }
  await writeLastRuntime(paths.userData, runtime)

  const pages = session.fromPartition('persist:liangsai')
  pages.protocol.handle('app', createAppHandler(paths.pages, paths.attachments))
  for (const guarded of [session.defaultSession, pages]) guardPermissions(guarded)

  let desk: BrowserWindow | null = null
  const send = (event: DeskEvent): void => {
    if (desk !== null && !desk.isDestroyed()) desk.webContents.send('desk:event', event)
  }
  const link = new StoreLink(
    ipcMain,
    () => createStorePage(join(paths.preloads, 'store.cjs')),
    (status) => send({ kind: 'store-status', ...status }),
  )
  const access = {
    link,
    settings: openSettings(paths.userData),
    history: new CommandHistory(),
    send,
    confirmSpace: createSpaceGuard(paths.userData),
  }
  const written = createWrittenFiles(app.getPath('documents'))
  openGateway(
    {
      ...createStoreHandlers(access),
      ...createProgramHandlers(access, written),
      ...createPackageHandlers(access, written, { demo: paths.demo, attachments: paths.attachments }),
      ...createDocumentHandlers(link, written, join(paths.preloads, 'print.cjs')),
    },
    log,
  )
  setMenu((action) => send({ kind: 'menu', action }))
  desk = createAppWindow(join(paths.preloads, 'desk.cjs'), paths.userData)
  desk.on('closed', () => {
    link.stop()
    app.quit()
  })
  app.on('second-instance', () => {
    if (desk?.isMinimized() === true) desk.restore()
    desk?.focus()
  })
  await Promise.all([link.start(), desk.loadURL('app://desk/index.html')])
}

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
  app.on('window-all-closed', () => app.quit())
} else {
  app.quit()
}
