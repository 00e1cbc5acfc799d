import { contextBridge, ipcRenderer } from 'electron'
import type { StoreLink, StoreRequest } from '../../shared/ipc/store-protocol'

const link: StoreLink = {
  onRequest: (listener) => {
    ipcRenderer.on('store:request', (_event, request: StoreRequest) => listener(request))
  },
  reply: (reply) => ipcRenderer.send('store:reply', reply),
  ready: (problem) => ipcRenderer.send('store:ready', problem),
}

contextBridge.exposeInMainWorld('storeLink', link)
