import { contextBridge, ipcRenderer } from 'electron'
import type { DeskApi } from '../../shared/ipc/desk-api'

/** The print page only asks; main answers it queries and nothing else. */
const api: DeskApi = {
  invoke: (name, request, screen) => ipcRenderer.invoke(name, request, screen),
  subscribe: () => () => undefined,
}

contextBridge.exposeInMainWorld('desk', api)
