import type { IpcMain } from 'electron'
import { type HallKey, hallKeys } from '../../../shared/hall/hall-frame'
import { senderHost } from '../security/sender'
import type { HallWindow } from '../windows/hall-window'
import type { Handlers } from './answer'

type HallNames = 'hall:list-displays' | 'hall:open' | 'hall:show' | 'hall:close'

/** What the operator's window asks of the hall screen. */
export function createHallHandlers(hall: HallWindow): Pick<Handlers, HallNames> {
  return {
    'hall:list-displays': async () => hall.listDisplays(),
    'hall:open': async ({ displayId, picture }) => {
      await hall.open(displayId, picture)
      return null
    },
    'hall:show': async ({ picture }) => {
      hall.show(picture)
      return null
    },
    'hall:close': async () => {
      hall.close()
      return null
    },
  }
}

/** Listens to the hall screen, which may only ask for its picture and pass on keys. */
export function listenToHall(ipcMain: Pick<IpcMain, 'on'>, hall: HallWindow, onKey: (key: HallKey) => void): void {
  ipcMain.on('hall:ready', (event) => {
    if (senderHost(event) === 'hall' && hall.isSender(event.sender)) hall.refresh()
  })
  ipcMain.on('hall:key', (event, key: unknown) => {
    const known = hallKeys.find((candidate) => candidate === key)
    if (known !== undefined && senderHost(event) === 'hall' && hall.isSender(event.sender)) onKey(known)
  })
}
