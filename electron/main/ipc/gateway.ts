/** The only folder that listens to the windows. */
import { ipcMain } from 'electron'
import type { HallKey } from '../../../shared/hall/hall-frame'
import { type ChannelName, contract } from '../../../shared/ipc/contract'
import { StoreLink, type StorePage, type StoreStatus } from '../store-link/store-link'
import type { HallWindow } from '../windows/hall-window'
import { answerCall, type Handlers, type Note } from './answer'
import { listenToHall } from './hall-handlers'

/**
 * Registers every channel of the contract. `note` gets the channel, its time and its error code, never its content, after
 * the reply has gone out.
 */
export function openGateway(handlers: Handlers, note: Note): void {
  const noteLater: Note = (line) => {
    setImmediate(() => note(line))
  }
  for (const name of Object.keys(contract) as ChannelName[]) {
    ipcMain.handle(name, (event, request: unknown, screen: unknown) =>
      answerCall(handlers, noteLater, { name, event, request, screen }),
    )
  }
}

/** Keys of the hall screen. */
export function connectHall(hall: HallWindow, onKey: (key: HallKey) => void): void {
  listenToHall(ipcMain, hall, onKey)
}

/** The link to the store page, listening to its messages. */
export function connectStore(makePage: () => StorePage, report: (status: StoreStatus) => void): StoreLink {
  return new StoreLink(ipcMain, makePage, report)
}
