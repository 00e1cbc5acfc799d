import { contextBridge, ipcRenderer } from 'electron'
import type { HallPicture } from '../../shared/hall/hall-frame'
import type { HallApi } from '../../shared/ipc/hall-api'

const api: HallApi = {
  onPicture: (listener) => {
    ipcRenderer.on('hall:picture', (_event, picture: HallPicture) => listener(picture))
    ipcRenderer.send('hall:ready')
  },
  press: (key) => ipcRenderer.send('hall:key', key),
}

contextBridge.exposeInMainWorld('hall', api)
