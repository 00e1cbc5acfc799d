import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toFileName } from '../../../shared/documents/file-name'
import { type ArchivedFile, type ArchiveEntry, describeArchive } from '../../../shared/documents/list-archive'
import { UserError } from '../../../shared/ipc/app-error'

export type ArchiveJob = {
  /** The folder that the user chose. */
  parent: string
  /** Name of the folder to be. */
  name: string
  /** First lines of the 目录. */
  heading: readonly string[]
  entries: readonly ArchiveEntry[]
  make(entry: ArchiveEntry): Promise<Uint8Array>
  /** Writes a file whole or not at all. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Called before each file. */
  report(done: number, name: string): void
  isCancelled(): boolean
}

/** `list` is the file 目录.txt; null when the work was cancelled, which leaves the files written so far. */
export type Archive = { folder: string; count: number; list: string | null }

/** One folder with all files and, last of all, the 目录: a folder without it is not complete. */
export async function writeArchive(job: ArchiveJob): Promise<Archive> {
  const folder = await makeFolder(job.parent, toFileName(job.name))
  const files: ArchivedFile[] = []
  for (const entry of job.entries) {
    if (job.isCancelled()) return { folder, count: files.length, list: null }
    job.report(files.length, entry.name)
    const fileName = `${toFileName(entry.name)}.${entry.form}`
    const bytes = await makeBytes(job, entry, fileName)
    await job.write(join(folder, fileName), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    files.push({ fileName, title: entry.name, bytes: bytes.length, sha256 })
  }
  const list = join(folder, '目录.txt')
  await job.write(list, Buffer.from(`\ufeff${describeArchive(job.heading, files)}`))
  return { folder, count: files.length, list }
}

async function makeBytes(job: ArchiveJob, entry: ArchiveEntry, fileName: string): Promise<Uint8Array> {
  try {
    return await job.make(entry)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError('internal', `存档停在“${fileName}”：${reason}`)
  }
}

/** A new folder beside those of earlier archives. */
async function makeFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name}（${number}）`)
    if (existsSync(folder)) continue
    try {
      await mkdir(folder, { recursive: true })
      return folder
    } catch {
      throw new UserError('file-failed', `不能在“${parent}”里新建文件夹。请换一个文件夹。`)
    }
  }
}
