import { join } from 'node:path'
import { toFileName } from '../../../shared/documents/file-name'
import { type ArchiveEntry, describeArchive } from '../../../shared/documents/list-archive'
import type { ArchivedAttachment } from '../../../shared/documents/list-archived-attachments'
import { type Batch, type BatchFile, type WrittenBatch, writeBatch } from './write-batch'

export type ArchiveJob = Omit<Batch, 'files'> & {
  /** First lines of the 目录. */
  heading: readonly string[]
  entries: readonly ArchiveEntry[]
  make(entry: ArchiveEntry): Promise<Uint8Array>
  attachments: readonly ArchivedAttachment[]
  /** The file of a photo or scan; null when this computer does not have it. */
  load(id: string): Promise<Uint8Array | null>
}

/** One folder with all files and, last of all, the 目录.txt: a folder without it is not complete. */
export async function writeArchive(job: ArchiveJob): Promise<WrittenBatch> {
  const written = await writeBatch({ ...job, files: listFiles(job) })
  if (!written.isComplete) return written
  const missing = written.files.filter(({ bytes }) => bytes === null).length
  const heading = missing === 0 ? job.heading : [...job.heading, `缺少文件：${missing} 个，下面标为“缺”`]
  await job.write(join(written.folder, '目录.txt'), Buffer.from(`\ufeff${describeArchive(heading, written.files)}`))
  return written
}

/** Documents, then photos and scans. */
function listFiles({ entries, make, attachments, load }: ArchiveJob): BatchFile[] {
  return [
    ...entries.map((entry) => ({
      title: entry.name,
      fileName: `${toFileName(entry.name)}.${entry.form}`,
      sha256: '',
      make: () => make(entry),
    })),
    ...attachments.map(({ id, title, fileName }) => ({ title, fileName, sha256: id, make: () => load(id) })),
  ]
}
