import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '../../../shared/ipc/app-error'

const retried = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Writes a file whole or not at all: temporary file in the same folder, flushed, renamed, folder flushed.
 * @throws UserError `disk-full` or `file-failed`; the old file is then as it was.
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameWithRetry(temporary, file)
    await flushFolder(dirname(file))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw describeFileError(error, file)
  }
}

async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (process.platform !== 'win32' || attempt === 9 || !retried.has(code ?? '')) throw error
      await delay(50 * (attempt + 1))
    }
  }
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The message for the user about a file that could not be written or read. */
export function describeFileError(error: unknown, file: string): UserError {
  if (error instanceof UserError) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new UserError('disk-full', `磁盘已满，没有写入“${file}”。请清理磁盘或换一个位置再试，原有数据没有改变。`)
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new UserError('file-failed', `没有权限写入“${file}”。请换一个文件夹，或关闭正在使用这个文件的程序后再试。`)
  }
  if (code === 'ENOENT') return new UserError('file-failed', `找不到“${file}”。请检查 U 盘是否拔出、文件夹是否还在。`)
  return new UserError('file-failed', `无法处理文件“${file}”：${message}`)
}
