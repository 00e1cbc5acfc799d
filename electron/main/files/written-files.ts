import type { FileFilter } from 'electron'
import type { SavedFile } from '../../../shared/ipc/channels/program'
import { writeFileAtomically } from './atomic-write'
import type { FileDialogs } from './dialogs'

export type WrittenFiles = {
  /** Whether this run has written the file. */
  has(path: string): boolean
  /** Writes a file whole or not at all to a place that the user chose. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Asks where, makes the bytes, writes them whole or not at all; null when the user cancelled. */
  save(name: string, filter: FileFilter, make: () => Promise<Uint8Array>): Promise<SavedFile>
}

/** Saves files where the user says, and knows which ones this run has written. */
export function createWrittenFiles(dialogs: Pick<FileDialogs, 'chooseToSave'>): WrittenFiles {
  const paths = new Set<string>()
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await writeFileAtomically(path, bytes)
    paths.add(path)
  }
  return {
    has: (path) => paths.has(path),
    write,
    save: async (name, filter, make) => {
      const path = await dialogs.chooseToSave(name, filter)
      if (path === null) return null
      const bytes = await make()
      await write(path, bytes)
      return { path, bytes: bytes.length }
    },
  }
}
