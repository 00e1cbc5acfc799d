import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { writeFileAtomically } from '../files/atomic-write'
import { pagePreferences } from './page-preferences'
import { readBounds, smallestSize, usualSize } from './window-bounds'

export type AppWindow = {
  window: BrowserWindow
  load(): Promise<void>
  /** Resolves when the place of the closed window is written. */
  whenRemembered(): Promise<void>
}

const reloadLimit = 3

/** The visible window, where it was last left unless that place is off every screen now; reloaded when its page crashes. */
export function createAppWindow(preload: string, userData: string, onHopeless: () => void): AppWindow {
  const file = join(userData, 'window.json')
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...usualSize,
    ...readBounds(file, areas),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: '亮赛比工作台',
    show: false,
    webPreferences: pagePreferences(preload),
  })
  const load = (): Promise<void> => window.loadURL('app://desk/index.html')
  let remembered = Promise.resolve()
  let reloads = 0
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const bounds = Buffer.from(JSON.stringify(window.getNormalBounds()))
    remembered = writeFileAtomically(file, bounds).catch(() => undefined)
  })
  window.webContents.on('render-process-gone', () => {
    reloads += 1
    if (reloads > reloadLimit) onHopeless()
    else if (!window.isDestroyed()) load().catch(() => undefined)
  })
  return { window, load, whenRemembered: () => remembered }
}

/** Leaves the field that is being typed in, which saves it; a page that hangs is not waited for. */
export function commitTyping(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  window.webContents.executeJavaScript('document.activeElement?.blur()').catch(() => undefined)
}
