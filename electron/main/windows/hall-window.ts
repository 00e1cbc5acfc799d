import { BrowserWindow, screen } from 'electron'
import type { HallPicture } from '../../../shared/hall/hall-frame'
import type { HallDisplay } from '../../../shared/ipc/channels/hall'
import { pagePreferences } from './page-preferences'

export type HallWindow = {
  listDisplays(): HallDisplay[]
  /** Resolves when the page is loaded. */
  open(displayId: number, picture: HallPicture): Promise<void>
  show(picture: HallPicture): void
  /** The page asks for the picture of the moment. */
  refresh(): void
  close(): void
  isSender(contents: unknown): boolean
}

/** Part of a display that a window on the only screen takes, so that the operator's window stays in reach. */
const share = 0.8

/** The screen in the hall: it shows what it is sent, on the display that the operator chose. */
export function createHallWindow(preload: string, onClosed: () => void): HallWindow {
  let window: BrowserWindow | null = null
  let latest: HallPicture | null = null
  const send = () => {
    if (window !== null && !window.isDestroyed() && latest !== null) window.webContents.send('hall:picture', latest)
  }
  return {
    listDisplays: () => {
      const primary = screen.getPrimaryDisplay().id
      return screen.getAllDisplays().map(({ id, label }) => ({ id, label, isPrimary: id === primary }))
    },
    open: async (displayId, picture) => {
      latest = picture
      const displays = screen.getAllDisplays()
      const display = displays.find(({ id }) => id === displayId) ?? screen.getPrimaryDisplay()
      const isAlone = displays.length === 1
      const { x, y, width, height } = display.bounds
      const bounds = isAlone
        ? { x, y, width: Math.round(width * share), height: Math.round(height * share) }
        : { x, y, width, height }
      if (window !== null && !window.isDestroyed()) {
        window.setBounds(bounds)
        window.setFullScreen(!isAlone)
        return send()
      }
      const opened = new BrowserWindow({
        ...bounds,
        title: '亮赛比大屏',
        backgroundColor: '#ffffff',
        webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
      })
      window = opened
      opened.setMenuBarVisibility(false)
      if (!isAlone) opened.setFullScreen(true)
      opened.on('closed', () => {
        if (window !== opened) return
        window = null
        onClosed()
      })
      await opened.loadURL('app://hall/index.html')
    },
    show: (picture) => {
      latest = picture
      send()
    },
    refresh: send,
    close: () => {
      if (window !== null && !window.isDestroyed()) window.destroy()
    },
    isSender: (contents) => window !== null && contents === window.webContents,
  }
}
