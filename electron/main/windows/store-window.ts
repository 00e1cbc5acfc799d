import { BrowserWindow } from 'electron'
import { pagePreferences } from './page-preferences'

/** The permanently hidden page that runs Dexie; never shown, never throttled. */
export function createStoreWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  })
}
