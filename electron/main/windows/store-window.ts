import { BrowserWindow } from 'electron'

/** The permanently hidden page that runs Dexie; never shown, never throttled. */
export function createStoreWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: {
      preload,
      partition: 'persist:liangsai',
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
      spellcheck: false,
    },
  })
}
