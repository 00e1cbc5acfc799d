/** A small program on Electron's API for the tests of the host. What it sees goes to standard output, one JSON line each. */
import { readFileSync } from 'node:fs'
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'

function report(name: string, details: object = {}): void {
  console.log(JSON.stringify({ name, ...details }))
}

const html = readFileSync(new URL('./page.html', import.meta.url))
const preload = new URL('./preload.cjs', import.meta.url).pathname
const trial = session.fromPartition('persist:trial')
let hidden: BrowserWindow | undefined

function openWindow(host: string, options: { show?: boolean; skipTaskbar?: boolean }): BrowserWindow {
  const window = new BrowserWindow({ width: 900, height: 600, ...options, webPreferences: { preload, session: trial } })
  window.webContents.on('will-navigate', (event) => {
    report('will-navigate', { url: event.url })
    event.preventDefault()
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    report('window-open', { url })
    return { action: 'deny' }
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => report('gone', { host, reason }))
  return window
}

async function start(): Promise<void> {
  trial.protocol.handle('app', (request) => {
    const { pathname, host } = new URL(request.url)
    if (pathname === '/page.html')
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    if (pathname === '/echo') return new Response(`${host} ${request.method}`)
    return new Response('not found', { status: 404 })
  })
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => {
    throw new RangeError('坏了')
  })
  ipcMain.handle('who', (event) => ({
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    isMain: event.senderFrame === event.sender.mainFrame,
    windows: BrowserWindow.getAllWindows().length,
  }))
  ipcMain.handle('open', () => dialog.showOpenDialog({ properties: ['openFile'] }))
  ipcMain.handle('open-folder', () => dialog.showOpenDialog({ properties: ['openDirectory'] }))
  ipcMain.handle('save', () => dialog.showSaveDialog({ defaultPath: '表.pdf' }))
  ipcMain.handle('print-other', async () => {
    const other = openWindow('print', { show: false })
    await other.loadURL('app://print/page.html')
    await other.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
    const pdf = await other.webContents.printToPDF({ pageSize: 'A4' })
    other.destroy()
    return pdf.length
  })
  ipcMain.handle('print', async (event) => {
    const pdf = await event.sender.printToPDF({ pageSize: 'A4', printBackground: true })
    return { head: pdf.subarray(0, 5).toString(), length: pdf.length }
  })
  ipcMain.handle(
    'paper',
    () => new Promise((resolve) => hidden?.webContents.print({}, (isOk, reason) => resolve({ isOk, reason }))),
  )
  ipcMain.handle('crash-hidden', () => hidden?.webContents.forcefullyCrashRenderer())
  ipcMain.handle('renew-hidden', async () => {
    hidden?.destroy()
    hidden = openWindow('hidden', { show: false, skipTaskbar: true })
    await hidden.loadURL('app://hidden/page.html')
    return hidden.webContents.executeJavaScript('location.href')
  })
  ipcMain.on('tell', (event, value) => event.sender.send('told', value))

  hidden = openWindow('hidden', { show: false, skipTaskbar: true })
  const desk = openWindow('desk', {})
  await Promise.all([hidden.loadURL('app://hidden/page.html'), desk.loadURL('app://desk/page.html')])
  desk.on('closed', () => app.quit())
  report('started', { isVisible: [desk.isVisible(), hidden.isVisible()] })
}

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('before-quit', () => report('before-quit'))
app.on('quit', () => report('quit'))
if (app.requestSingleInstanceLock({ from: 'trial' })) {
  app.on('second-instance', (_event, _argv, _folder, data) => report('second-instance', { data }))
  void app.whenReady().then(start)
} else {
  report('refused')
  app.quit()
}
