import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { z } from 'zod'
import { toFileName } from '../../../shared/documents/file-name'
import { writeFileAtomically } from './atomic-write'

export type FileDialogs = {
  /** null: the user cancelled. */
  chooseToOpen(title: string, filter: FileFilter): Promise<string | null>
  /** null: the user cancelled. */
  chooseFolder(title: string): Promise<string | null>
  /** `name` without extension; null: the user cancelled. */
  chooseToSave(name: string, filter: FileFilter): Promise<string | null>
}

export type DialogOptions = {
  /** The window that the dialogs belong to. */
  owner: () => BrowserWindow | null
  userData: string
  /** Where the first dialog begins. */
  firstFolder: string
}

const memorySchema = z.object({ folder: z.string() })

/** File dialogs that begin in the folder used last, kept in `userData/dialogs.json`: Electron itself does not remember it. */
export function createFileDialogs({ owner, userData, firstFolder }: DialogOptions): FileDialogs {
  const memory = join(userData, 'dialogs.json')
  let last = readFolder(memory)

  async function remember(file: string): Promise<void> {
    const folder = dirname(file)
    if (folder === last) return
    last = folder
    await writeFileAtomically(memory, Buffer.from(JSON.stringify({ folder }))).catch(() => undefined)
  }

  function startFolder(): string {
    return last !== null && existsSync(last) ? last : firstFolder
  }

  return {
    chooseToOpen: async (title, filter) => {
      const options = {
        title,
        defaultPath: startFolder(),
        properties: ['openFile' as const],
        filters: [filter],
      }
      const window = owner()
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      const [file] = filePaths
      if (canceled || file === undefined) return null
      await remember(file)
      return file
    },
    chooseFolder: async (title) => {
      const options = {
        title,
        defaultPath: startFolder(),
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const window = owner()
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      const [folder] = filePaths
      if (canceled || folder === undefined) return null
      await remember(join(folder, 'file'))
      return folder
    },
    chooseToSave: async (name, filter) => {
      const extension = filter.extensions[0] ?? ''
      const options = {
        title: '保存',
        defaultPath: join(startFolder(), `${toFileName(name)}.${extension}`),
        filters: [filter],
      }
      const window = owner()
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      if (canceled || filePath === '') return null
      await remember(filePath)
      return withExtension(filePath, extension)
    },
  }
}

/** What a user typed without extension gets one (Linux adds none), but never the name of a file that the dialog did not ask about. */
export function withExtension(file: string, extension: string, exists: (file: string) => boolean = existsSync): string {
  if (extname(file) !== '') return file
  for (let number = 1; ; number += 1) {
    const complete = `${file}${number === 1 ? '' : `（${number}）`}.${extension}`
    if (!exists(complete)) return complete
  }
}

function readFolder(memory: string): string | null {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(memory, 'utf8'))).folder
  } catch {
    return null
  }
}
