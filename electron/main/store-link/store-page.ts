import type { IpcMainEvent } from 'electron'
import { senderHost } from '../security/sender'
import { createStoreWindow } from '../windows/store-window'
import type { StorePage } from './store-link'

/** The store page in its hidden window. */
export function createStorePage(preload: string): StorePage {
  const window = createStoreWindow(preload)
  const contents = window.webContents
  return {
    load: () => window.loadURL('app://store/index.html'),
    send: (channel, payload) => contents.send(channel, payload),
    isSender: (event: IpcMainEvent) => event.sender === contents && senderHost(event) === 'store',
    onGone: (listener) => {
      contents.on('render-process-gone', listener)
      contents.on('destroyed', listener)
      window.on('unresponsive', listener)
      window.on('closed', listener)
    },
    destroy: () => {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
