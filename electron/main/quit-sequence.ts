import type { App, BrowserWindow } from 'electron'

/** Milliseconds that the end may take. */
const endLimit = 8000

export type QuitGuard = {
  /** Closing this window ends the program: it stays open until what it still has to save is saved. */
  holdOpen(window: Pick<BrowserWindow, 'on'>): void
}

/**
 * Lets what is being saved finish before the program ends: the first quit is held back synchronously, since Electron awaits no listener,
 * and given again when `finish` is done, has failed, or takes too long.
 */
export function guardQuit(app: Pick<App, 'on' | 'quit'>, finish: () => Promise<void>): QuitGuard {
  let stage: 'running' | 'finishing' | 'done' = 'running'
  app.on('before-quit', (event) => {
    if (stage === 'done') return
    event.preventDefault()
    if (stage === 'finishing') return
    stage = 'finishing'
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, endLimit))
    void Promise.race([finish().catch(() => undefined), tooLong]).then(() => {
      stage = 'done'
      // A quit inside the turn of the first one may be swallowed.
      setTimeout(() => app.quit(), 0)
    })
  })
  return {
    holdOpen: (window) => {
      window.on('close', (event) => {
        if (stage === 'done') return
        event.preventDefault()
        app.quit()
      })
    },
  }
}
