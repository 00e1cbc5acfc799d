import { app, type WebPreferences } from 'electron'

/** The session of every window. */
export const pagePartition = 'persist:liangsai'

/** What every page gets: its preload, a sandbox, and nothing of Node. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    partition: pagePartition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}
