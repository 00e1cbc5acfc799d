import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { numberFileNames } from '../../../shared/documents/file-name'
import type { ArchivedFile } from '../../../shared/documents/list-archive'
import { UserError } from '../../../shared/ipc/app-error'
import { hashOf } from './attachments'
import { describeWriteError } from './file-errors'

/** One file to be; `fileName` may have a folder before a slash, and is numbered where another has it. */
export type BatchFile = {
  title: string
  fileName: string
  /** SHA-256 as far as it is known before the file is read. */
  sha256: string
  /** null for a file that this computer does not have. */
  make(): Promise<Uint8Array | null>
}

export type Batch = {
  /** The folder that the user chose. */
  parent: string
  /** Name of the folder to be, as the file system takes it. */
  name: string
  files: readonly BatchFile[]
  /** Writes a file whole or not at all. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Called before each file. */
  report(done: number, total: number, name: string): void
  isCancelled(): boolean
}

/** `isComplete` is false when the work was cancelled, which leaves the files written so far. */
export type WrittenBatch = { folder: string; files: ArchivedFile[]; isComplete: boolean }

/**
 * Many files, one after another, in one new folder.
 * @throws UserError naming the file at which the work stopped
 */
export async function writeBatch(batch: Batch): Promise<WrittenBatch> {
  const folder = await makeFolder(batch.parent, batch.name)
  const files: ArchivedFile[] = []
  const names = numberFileNames(batch.files.map((file) => file.fileName))
  for (const [index, { title, sha256, make }] of batch.files.entries()) {
    const fileName = names[index] ?? ''
    if (batch.isCancelled()) return { folder, files, isComplete: false }
    batch.report(index, names.length, title)
    const bytes = await make().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      throw new UserError('internal', `停在“${fileName}”：${reason}`)
    })
    if (bytes !== null) await writeInside(batch, join(folder, fileName), bytes)
    files.push({ title, fileName, bytes: bytes?.length ?? null, sha256: bytes === null ? sha256 : hashOf(bytes) })
  }
  return { folder, files, isComplete: true }
}

async function writeInside({ write }: Batch, file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw describeWriteError(error, dirname(file))
  })
  await write(file, bytes)
}

/** A new folder beside those of earlier batches. */
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
