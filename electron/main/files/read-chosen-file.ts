import { open } from 'node:fs/promises'
import { UserError } from '../../../shared/ipc/app-error'
import { describeReadError } from './file-errors'

/**
 * Reads a file that the user chose, unless it is larger than `limit` bytes.
 * @throws UserError `file-failed`
 */
export async function readChosenFile(file: string, limit: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r')
    try {
      const found = await handle.stat()
      if (!found.isFile()) throw new UserError('file-failed', `“${file}”不是文件。`)
      if (found.size > limit) {
        throw new UserError('file-failed', `“${file}”太大（上限 ${Math.floor(limit / 1024 / 1024)} MB），没有打开。`)
      }
      return new Uint8Array(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw describeReadError(error, file)
  }
}
