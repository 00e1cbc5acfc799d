import { UserError } from '../../../shared/ipc/app-error'
import type { ProgramInfo } from '../../../shared/ipc/channels/program'
import type { WrittenFiles } from '../files/written-files'
import type { Handlers } from './answer'
import { reverseCommand } from './reverse-command'
import type { StoreAccess } from './store-handlers'

type ProgramNames =
  | 'program:get-info'
  | 'settings:get'
  | 'settings:update'
  | 'history:undo'
  | 'history:redo'
  | 'files:show'

export type ProgramServices = {
  info: ProgramInfo
  written: Pick<WrittenFiles, 'has'>
  showInFolder(path: string): void
}

export function createProgramHandlers(
  access: StoreAccess,
  { info, written, showInFolder }: ProgramServices,
): Pick<Handlers, ProgramNames> {
  return {
    'program:get-info': async () => info,
    'settings:get': async () => access.settings.get(),
    'settings:update': (change) => access.settings.update(change),
    'history:undo': ({ screen }) => reverseCommand(access, 'undo', screen),
    'history:redo': ({ screen }) => reverseCommand(access, 'redo', screen),
    'files:show': async ({ path }) => {
      if (!written.has(path)) throw new UserError('forbidden', '只能打开本次运行中保存的文件所在的文件夹。')
      showInFolder(path)
      return null
    },
  }
}
