import { contextBridge, ipcRenderer } from 'electron'

const received: unknown[] = []
ipcRenderer.on('told', (_event, value) => received.push(value))

contextBridge.exposeInMainWorld('trial', {
  ask: (channel: string, ...parameters: unknown[]) => ipcRenderer.invoke(channel, ...parameters),
  tell: (value: unknown) => ipcRenderer.send('tell', value),
  received: () => received,
})
