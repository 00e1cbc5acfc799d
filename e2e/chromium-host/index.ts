/** The module that the name `electron` means under the Chromium host. */
import { app } from './app'
import { killBrowser, startBrowser } from './browser'
import { HostWindow } from './browser-window'
import { nativeTheme, powerMonitor, screen, shell } from './desktop'
import { dialog } from './dialog'
import { ipcMain } from './ipc-main'
import { HostMenu, HostMenuItem } from './menu'
import { protocol, session } from './session'

/** Exit codes: the browser died; the browser could not be started. */
const browserDied = 70
const cannotStart = 69

const installHint =
  '无法启动浏览器内核：请安装 Chromium、Google Chrome 或 Microsoft Edge，或用环境变量 LIANGSAI_CHROMIUM 指明它的位置。\n' +
  'Cannot start Chromium: install Chromium, Google Chrome or Microsoft Edge, or name it in LIANGSAI_CHROMIUM.'

async function start(): Promise<void> {
  if (app.isQuitting) return
  try {
    await startBrowser(app.getPath('userData'), app.getLocale(), app.switches, () => {
      app.releaseSingleInstanceLock()
      process.exit(browserDied)
    })
  } catch (error) {
    if (app.isQuitting) return
    console.error(`${installHint}\n(${error instanceof Error ? error.message : String(error)})`)
    app.releaseSingleInstanceLock()
    process.exit(cannotStart)
  }
  app.becomeReady()
}

process.on('exit', () => {
  killBrowser()
  app.releaseSingleInstanceLock()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
// After the program's own modules, so that it can set paths, take the lock and register schemes first.
setImmediate(() => void start())

export {
  app,
  dialog,
  HostMenu as Menu,
  HostMenuItem as MenuItem,
  HostWindow as BrowserWindow,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
}
