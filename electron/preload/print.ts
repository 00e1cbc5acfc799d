import { contextBridge, ipcRenderer } from 'electron'
import type { QueryName } from '../../shared/ipc/contract'
import type { DeskApi } from '../../shared/ipc/desk-api'

/** The print page only asks. Main refuses everything else as well. */
const queries: Record<QueryName, true> = {
  'offices:list': true,
  'offices:get': true,
  'campaigns:list': true,
  'campaigns:get': true,
  'contests:get-sheets': true,
  'checks:get': true,
  'checks:count': true,
  'log:list': true,
  'log:verify': true,
}

const api: DeskApi = {
  invoke: async (name, request, screen) => {
    if (Object.hasOwn(queries, name)) return ipcRenderer.invoke(name, request, screen)
    return { ok: false, error: { code: 'forbidden', message: '打印页只能读取数据。' } }
  },
  subscribe: () => () => undefined,
}

contextBridge.exposeInMainWorld('desk', api)
