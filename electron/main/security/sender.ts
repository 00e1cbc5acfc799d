import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

type Sender = Pick<IpcMainInvokeEvent | IpcMainEvent, 'senderFrame' | 'sender'>

/** The host of the page that sent a message; null unless it is the main frame of one of the program's own pages. */
export function senderHost({ senderFrame, sender }: Sender): string | null {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return null
  try {
    const url = new URL(senderFrame.url)
    return url.protocol === 'app:' ? url.host : null
  } catch {
    return null
  }
}
