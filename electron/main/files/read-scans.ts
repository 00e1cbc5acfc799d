import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../../shared/ipc/app-error'
import { detectScan } from '../../../shared/model/media-types'
import type { Attachment } from '../../../shared/model/package'
import { scanLimits } from '../../../shared/model/scan-limits'
import { hashOf } from './attachments'
import { describeReadError } from './file-errors'
import { readChosenFile } from './read-chosen-file'

type Scan = { attachment: Attachment; bytes: Uint8Array }

const mebibyte = 1024 * 1024

/**
 * Reads files that the user chose as scans, all of them before anything is kept of one.
 * @throws UserError that names the file which is too large, cannot be read or is neither PDF nor picture
 */
export async function readScans(files: readonly string[]): Promise<Scan[]> {
  await refuseLarge(files)
  const scans: Scan[] = []
  for (const file of files) scans.push(await readScan(file))
  return scans
}

/** What is too large together is not read at all. */
async function refuseLarge(files: readonly string[]): Promise<void> {
  let total = 0
  for (const file of files) {
    const { size } = await stat(file).catch((error: unknown) => {
      throw describeReadError(error, file)
    })
    total += size
  }
  if (total <= scanLimits.totalBytes) return
  const limit = scanLimits.totalBytes / mebibyte
  throw new UserError('file-failed', `所选文件合计超过 ${limit} MB，没有添加任何文件。请降低扫描分辨率后再试。`)
}

async function readScan(file: string): Promise<Scan> {
  const name = basename(file)
  const bytes = await readChosenFile(file, scanLimits.fileBytes)
  const mediaType = detectScan(bytes)
  if (mediaType === null) {
    const message = `“${name}”的内容不是 PDF、JPG、PNG 或 TIF，没有添加任何文件。请重新扫描或另存为这些格式。`
    throw new UserError('file-failed', message)
  }
  return { attachment: { id: hashOf(bytes), name, mediaType, bytes: bytes.length }, bytes }
}
