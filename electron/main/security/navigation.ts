import type { App, WebContents } from 'electron'

const hosts: ReadonlySet<string> = new Set(['desk', 'store', 'print', 'hall'])

/** Whether an address is one of the program's own pages. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === 'app:' && hosts.has(url.host)
  } catch {
    return false
  }
}

/** Whether a page may go from one address to another: only to itself, as a reload does. */
export function mayNavigate(from: string, to: string): boolean {
  if (!isOwnPage(from) || !isOwnPage(to)) return false
  const [here, there] = [new URL(from), new URL(to)]
  return here.host === there.host && here.pathname === there.pathname
}

/** No page goes elsewhere, opens a window, or embeds another page. The program's own `loadURL` is not concerned. */
export function guardNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  const stay = (details: { url: string; preventDefault(): void }): void => {
    if (!mayNavigate(contents.getURL(), details.url)) details.preventDefault()
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
