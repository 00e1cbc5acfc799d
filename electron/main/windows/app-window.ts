import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, type Rectangle, screen } from 'electron'
import { writeFileAtomically } from '../files/atomic-write'

const smallest = { width: 1100, height: 680 }
const usual = { width: 1366, height: 768 }

/** The visible window, where it was last left unless that place is off every screen now. */
export function createAppWindow(preload: string, userData: string): BrowserWindow {
  const file = join(userData, 'window.json')
  const bounds = readBounds(file)
  const window = new BrowserWindow({
    ...usual,
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: '亮赛比工作台',
    show: false,
    webPreferences: {
      preload,
      partition: 'persist:liangsai',
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    void writeFileAtomically(file, Buffer.from(JSON.stringify(window.getNormalBounds()))).catch(() => undefined)
  })
  return window
}

function readBounds(file: string): Rectangle | null {
  try {
    const bounds = JSON.parse(readFileSync(file, 'utf8')) as Rectangle
    return isOnScreen(
      bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    )
      ? bounds
      : null
  } catch {
    return null
  }
}

/** Whether a useful part of the window would be visible. */
export function isOnScreen(bounds: Rectangle, areas: readonly Rectangle[]): boolean {
  if (![bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isFinite)) return false
  return areas.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
    return width >= 200 && height >= 100
  })
}
