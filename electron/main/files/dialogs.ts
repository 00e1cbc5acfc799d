import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { z } from 'zod'
import { toFileName } from '../../../shared/documents/file-name'
import { writeFileAtomically } from './atomic-write'

export type FileDialogs = {
  /** null: the user cancelled. */
  chooseToOpen(title: string, filter: FileFilter): Promise<string | null>
  /** None: the user cancelled. */
  chooseSeveralToOpen(title: string, filter: FileFilter): Promise<string[]>
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

  async function show(options: OpenDialogOptions): Promise<string[]> {
    const window = owner()
    const complete = { ...options, defaultPath: startFolder() }
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(complete)
      : dialog.showOpenDialog(window, complete))
    return canceled ? [] : filePaths
  }

  return {
    chooseToOpen: async (title, filter) => {
      const [file = null] = await show({ title, properties: ['openFile'], filters: [filter] })
      if (file !== null) await remember(file)
      return file
    },
    chooseSeveralToOpen: async (title, filter) => {
      const files = await show({ title, properties: ['openFile', 'multiSelections'], filters: [filter] })
      const [file] = files
      if (file !== undefined) await remember(file)
      return files
    },
    chooseFolder: async (title) => {
      const [folder = null] = await show({ title, properties: ['openDirectory', 'createDirectory'] })
      if (folder !== null) await remember(join(folder, 'file'))
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
