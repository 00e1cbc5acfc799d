import { crc32 } from 'node:zlib'
import { inflateBounded } from './decompress'
import { fileError } from './package-error'
import { expansionLimit, packageLimits } from './package-limits'
import { readZipDirectory, type ZipEntry } from './zip-directory'

const headerSignature = 0x04034b50
const headerBytes = 30

/**
 * All files of a zip by name. Sizes are checked before anything is unpacked, checksums after.
 * @throws PackageError
 */
export async function readZip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = readZipDirectory(bytes)
  checkSizes(entries)
  const located = entries.map((entry) => ({ entry, ...locateContent(bytes, entry) }))
  checkOverlaps(located)
  const files = new Map<string, Uint8Array>()
  for (const { entry, start, end } of located) {
    const packed = bytes.subarray(start, end)
    const content = entry.isCompressed ? await inflateBounded(packed, entry.originalBytes) : packed
    if (content.length !== entry.originalBytes || crc32(content) !== entry.checksum) {
      throw fileError(`压缩包里的文件已损坏：${entry.name}`)
    }
    files.set(entry.name, content)
  }
  return files
}

/** @throws PackageError for what expands beyond the limits */
export function checkSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.originalBytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedBytes, 0)
  if (total > expansionLimit(packed, packageLimits.zipBytes)) throw fileError('压缩包展开后太大')
}

function locateContent(bytes: Uint8Array, entry: ZipEntry): { start: number; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = entry.headerOffset
  if (header + headerBytes > bytes.length || view.getUint32(header, true) !== headerSignature) {
    throw fileError('压缩包已损坏')
  }
  const start = header + headerBytes + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const end = start + entry.compressedBytes
  if (end > bytes.length) throw fileError('压缩包不完整')
  return { start, end }
}

/** Entries that share bytes are the mark of a bomb. */
function checkOverlaps(located: readonly { entry: ZipEntry; end: number }[]): void {
  const ordered = located.toSorted((left, right) => left.entry.headerOffset - right.entry.headerOffset)
  for (const [index, { end }] of ordered.entries()) {
    const following = ordered[index + 1]
    if (following !== undefined && following.entry.headerOffset < end) throw fileError('压缩包已损坏')
  }
}
