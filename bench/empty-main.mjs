// The least program: one window with an empty page, for `bench/start.ts`.
import { app, BrowserWindow, protocol } from 'electron'

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.requestSingleInstanceLock()
await app.whenReady()
protocol.handle(
  'app',
  () =>
    new Response('<!doctype html><title>empty</title><a href="#">工作台</a>', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
)
const window = new BrowserWindow({ width: 1366, height: 768 })
window.on('closed', () => app.quit())
await window.loadURL('app://desk/index.html')
