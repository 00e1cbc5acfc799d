import { join } from 'node:path'
import { dialog, type FileFilter } from 'electron'
import type { SavedFile } from '../../../shared/ipc/channels/program'
import { writeFileAtomically } from './atomic-write'
import { toFileName } from './file-names'

export type WrittenFiles = {
  has(path: string): boolean
  /** Asks where, makes the bytes, writes them whole or not at all; null when the user cancelled. */
  save(name: string, filter: FileFilter, make: () => Promise<Uint8Array>): Promise<SavedFile>
}

/** Files that this run has written, and the folder that the user chose last. */
export function createWrittenFiles(firstFolder: string): WrittenFiles {
  const paths = new Set<string>()
  let folder = firstFolder
  return {
    has: (path) => paths.has(path),
    save: async (name, filter, make) => {
      const defaultPath = join(folder, `${toFileName(name)}.${filter.extensions[0]}`)
      const { canceled, filePath } = await dialog.showSaveDialog({ title: '保存', defaultPath, filters: [filter] })
      if (canceled || filePath === '') return null
      const bytes = await make()
      await writeFileAtomically(filePath, bytes)
      folder = join(filePath, '..')
      paths.add(filePath)
      return { path: filePath, bytes: bytes.length }
    },
  }
}
