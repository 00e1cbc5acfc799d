import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { DeskApi } from '../../shared/ipc/desk-api'
import type { DeskEvent } from '../../shared/ipc/events'

const api: DeskApi = {
  invoke: (name, request, screen) => ipcRenderer.invoke(name, request, screen),
  subscribe: (listener) => {
    const forward = (_event: IpcRendererEvent, event: DeskEvent): void => listener(event)
    ipcRenderer.on('desk:event', forward)
    return () => {
      ipcRenderer.removeListener('desk:event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('desk', api)
