import { app, shell } from 'electron'
import { UserError } from '../../../shared/ipc/app-error'
import type { WrittenFiles } from '../files/written-files'
import type { Handlers } from './gateway'
import { reverse, type StoreAccess } from './store-handlers'

type ProgramNames =
  | 'program:get-info'
  | 'settings:get'
  | 'settings:update'
  | 'history:undo'
  | 'history:redo'
  | 'files:show'

export function createProgramHandlers(access: StoreAccess, written: WrittenFiles): Pick<Handlers, ProgramNames> {
  return {
    'program:get-info': async () => ({
      version: app.getVersion(),
      runtime: process.versions.electron === undefined ? 'chromium-host' : 'electron',
      dataFolder: app.getPath('userData'),
    }),
    'settings:get': async () => access.settings.get(),
    'settings:update': (change) => access.settings.update(change),
    'history:undo': ({ screen }) => reverse(access, 'undo', screen),
    'history:redo': ({ screen }) => reverse(access, 'redo', screen),
    'files:show': async ({ path }) => {
      if (!written.has(path)) throw new UserError('forbidden', '只能打开本次运行中保存的文件所在的文件夹。')
      shell.showItemInFolder(path)
      return null
    },
  }
}
