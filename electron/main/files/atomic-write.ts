import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf, describeWriteError } from './file-errors'

/** What Windows says while a virus scanner or another program holds the file. */
const passingErrors = new Set(['EPERM', 'EACCES', 'EBUSY'])
const renameAttempts = 10

/** What file systems without flushable folders say (FAT, network shares). */
const unflushable = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES'])

type Rename = (from: string, to: string) => Promise<void>

/**
 * Writes a file whole or not at all: temporary file in the same folder, flushed, renamed, folder flushed.
 * @throws UserError `disk-full` or `file-failed`; the old file is then as it was, and nothing is left beside it.
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.liangsai-${randomUUID()}.tmp`)
  try {
    await writeFlushed(temporary, bytes)
    await renameWithRetry(temporary, file)
    await flushFolder(dirname(file))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw describeWriteError(error, file)
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renames, and on Windows tries for up to two seconds while another program holds the target. */
export async function renameWithRetry(
  from: string,
  to: string,
  platform: NodeJS.Platform = process.platform,
  renameOnce: Rename = rename,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await renameOnce(from, to)
    } catch (error) {
      if (platform !== 'win32' || attempt === renameAttempts || !passingErrors.has(codeOf(error))) throw error
      await delay(40 * attempt)
    }
  }
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!unflushable.has(codeOf(error))) throw error
  }
}
