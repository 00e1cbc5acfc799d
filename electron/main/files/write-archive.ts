import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toFileName } from '../../../shared/documents/file-name'
import { type ArchivedFile, type ArchiveEntry, describeArchive } from '../../../shared/documents/list-archive'
import type { ArchivedAttachment } from '../../../shared/documents/list-archived-attachments'
import { UserError } from '../../../shared/ipc/app-error'
import { hashOf } from './attachments'
import { describeWriteError } from './file-errors'

export type ArchiveJob = {
  /** The folder that the user chose. */
  parent: string
  /** Name of the folder to be. */
  name: string
  /** First lines of the 目录. */
  heading: readonly string[]
  entries: readonly ArchiveEntry[]
  make(entry: ArchiveEntry): Promise<Uint8Array>
  attachments: readonly ArchivedAttachment[]
  /** The file of a photo or scan; null when this computer does not have it. */
  load(id: string): Promise<Uint8Array | null>
  /** Writes a file whole or not at all. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Called before each file. */
  report(done: number, name: string): void
  isCancelled(): boolean
}

/** `list` is the file 目录.txt; null when the work was cancelled, which leaves the files written so far. */
export type Archive = { folder: string; count: number; missing: number; list: string | null }

/** One file to be: `read` gives null for one that this computer does not have, of which only `sha256` is known. */
type Task = { title: string; fileName: string; sha256: string; read(): Promise<Uint8Array | null> }

/** One folder with all files and, last of all, the 目录: a folder without it is not complete. */
export async function writeArchive(job: ArchiveJob): Promise<Archive> {
  const folder = await makeFolder(job.parent, toFileName(job.name))
  const files: ArchivedFile[] = []
  let missing = 0
  for (const [index, { title, fileName, sha256, read }] of listTasks(job).entries()) {
    if (job.isCancelled()) return { folder, count: files.length - missing, missing, list: null }
    job.report(index, title)
    const bytes = await read()
    if (bytes === null) missing += 1
    else await writeInside(job, join(folder, fileName), bytes)
    files.push({ title, fileName, bytes: bytes?.length ?? null, sha256: bytes === null ? sha256 : hashOf(bytes) })
  }
  const heading = missing === 0 ? job.heading : [...job.heading, `缺少文件：${missing} 个，下面标为“缺”`]
  const list = join(folder, '目录.txt')
  await job.write(list, Buffer.from(`\ufeff${describeArchive(heading, files)}`))
  return { folder, count: files.length - missing, missing, list }
}

/** Documents, then photos and scans. */
function listTasks(job: ArchiveJob): Task[] {
  return [
    ...job.entries.map((entry) => {
      const fileName = `${toFileName(entry.name)}.${entry.form}`
      return { title: entry.name, fileName, sha256: '', read: () => makeBytes(job, entry, fileName) }
    }),
    ...job.attachments.map(({ id, title, fileName }) => ({ title, fileName, sha256: id, read: () => job.load(id) })),
  ]
}

async function writeInside(job: ArchiveJob, file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw describeWriteError(error, dirname(file))
  })
  await job.write(file, bytes)
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
