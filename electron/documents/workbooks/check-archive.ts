import { crc32, inflateRawSync } from 'node:zlib'
import { WorkbookError, workbookProblems } from '../../../shared/model/workbook-error'
import { workbookLimits } from '../../../shared/model/workbook-limits'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
const endBytes = 22
const entryBytes = 46
const headerBytes = 30
const longestComment = 0xffff

type Entry = { name: string; method: number; checksum: number; packed: number; original: number; header: number }

/**
 * Unpacks every entry of an .xlsx once, within bounds and against its checksum, before the spreadsheet library reads it:
 * the library itself checks no checksum, so that a damaged file could be read with other numbers.
 * @returns the names of the entries
 * @throws WorkbookError
 */
export function checkArchive(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listEntries(bytes, view)
  const total = entries.reduce((sum, entry) => sum + entry.original, 0)
  const { expandedBytes, expansionRatio, freeExpansionBytes } = workbookLimits
  if (total > Math.min(expandedBytes, Math.max(freeExpansionBytes, bytes.length * expansionRatio))) {
    throw new WorkbookError(workbookProblems.tooLarge)
  }
  for (const entry of entries) checkContent(bytes, view, entry)
  const names = new Set(entries.map((entry) => entry.name))
  if (names.size !== entries.length) throw damaged()
  return names
}

function listEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > workbookLimits.entries) throw new WorkbookError(workbookProblems.tooLarge)
  const entries: Entry[] = []
  let place = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (place + entryBytes > end || view.getUint32(place, true) !== entrySignature) throw damaged()
    const nameEnd = place + entryBytes + view.getUint16(place + 28, true)
    const next = nameEnd + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
    if (next > end) throw damaged()
    if ((view.getUint16(place + 8, true) & 1) !== 0) throw new WorkbookError(workbookProblems.encrypted)
    entries.push({
      name: Buffer.from(bytes.subarray(place + entryBytes, nameEnd)).toString('utf8'),
      method: view.getUint16(place + 10, true),
      checksum: view.getUint32(place + 16, true),
      packed: view.getUint32(place + 20, true),
      original: view.getUint32(place + 24, true),
      header: view.getUint32(place + 42, true),
    })
    place = next
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes
  for (let place = last; place >= Math.max(0, last - longestComment); place -= 1) {
    if (view.getUint32(place, true) === endSignature) return place
  }
  throw damaged()
}

/** A name stands twice in the file and no checksum covers it: a part under another name would be read as missing. */
function checkContent(bytes: Uint8Array, view: DataView, entry: Entry): void {
  const { name, method, checksum, packed, original, header } = entry
  if (header + headerBytes > bytes.length || view.getUint32(header, true) !== headerSignature) throw damaged()
  const nameEnd = header + headerBytes + view.getUint16(header + 26, true)
  if (Buffer.from(bytes.subarray(header + headerBytes, nameEnd)).toString('utf8') !== name) throw damaged()
  const start = nameEnd + view.getUint16(header + 28, true)
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) throw damaged()
  const content = bytes.subarray(start, start + packed)
  const unpacked = method === 0 ? content : inflate(content, original)
  if (unpacked.length !== original || crc32(unpacked) !== checksum) throw damaged()
}

function inflate(content: Uint8Array, original: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, original) })
  } catch {
    throw damaged()
  }
}

function damaged(): WorkbookError {
  return new WorkbookError(workbookProblems.damaged)
}
