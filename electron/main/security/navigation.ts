import type { App, WebContents } from 'electron'

const hosts = new Set(['desk', 'store', 'print', 'hall'])

/** Whether an address is one of the program's own pages. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === 'app:' && hosts.has(url.host)
  } catch {
    return false
  }
}

/** No page leaves the program, opens a window, or embeds another page. */
export function guardNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
