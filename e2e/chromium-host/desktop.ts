/** What the desktop around the program offers: files and links, screens, power, colours. */
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { dirname } from 'node:path'
import type { Display, Screen, Shell } from 'electron'
import { hostOptions, trace } from './host-options'

function openOutside(what: string): void {
  if (!hostOptions.isHeaded) {
    trace('would open', what)
    return
  }
  const [command, first] =
    process.platform === 'win32' ? ['explorer', what] : [process.platform === 'darwin' ? 'open' : 'xdg-open', what]
  const child = spawn(command, [first], { stdio: 'ignore', detached: true })
  child.once('error', (error) => console.error(`${command}: ${error.message}`))
  child.unref()
}

export const shell = {
  openPath: async (path) => {
    openOutside(path)
    return ''
  },
  showItemInFolder: (path) => openOutside(dirname(path)),
  openExternal: async (url) => openOutside(url),
} satisfies Pick<Shell, 'openPath' | 'showItemInFolder' | 'openExternal'>

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = {
  id: 1,
  label: '',
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
} satisfies Partial<Display>

class HostScreen extends EventEmitter {
  getPrimaryDisplay(): Display {
    return display as unknown as Display
  }

  getAllDisplays(): Display[] {
    return [this.getPrimaryDisplay()]
  }

  getDisplayMatching(): Display {
    return this.getPrimaryDisplay()
  }
}

export const screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'> & EventEmitter =
  new HostScreen()

export const powerMonitor = new EventEmitter()

class HostTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'light'
  readonly shouldUseDarkColors = false
}

export const nativeTheme = new HostTheme()
