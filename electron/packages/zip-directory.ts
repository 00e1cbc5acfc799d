import { fileError } from './package-error'
import { packageLimits } from './package-limits'

/** One file of a zip as its central directory describes it. Sizes and places are not yet trusted. */
export type ZipEntry = {
  name: string
  isCompressed: boolean
  checksum: number
  compressedBytes: number
  originalBytes: number
  headerOffset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const entryBytes = 46
const longestComment = 0xffff

const allowedName = /^(package\.json|attachments\/[0-9a-f]{64})$/
/** Folders that some packers write as entries of their own. */
const folderName = 'attachments/'

/**
 * Reads the central directory. Only `package.json` and `attachments/<sha256>` are allowed, each once: no other name,
 * no path that leaves the folder, no encryption, no split or 64-bit archive.
 * @throws PackageError
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (view.getUint16(end + 8, true) !== count || view.getUint16(end + 4, true) !== 0)
    throw fileError('不支持分卷的压缩包')
  if (count > packageLimits.zipEntries) throw fileError('压缩包里的文件太多')
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let place = start
  for (let index = 0; index < count; index += 1) {
    if (place + entryBytes > end || view.getUint32(place, true) !== entrySignature) throw fileError('压缩包已损坏')
    const { entry, next } = readEntry(bytes, view, place, end)
    place = next
    if (entry.name === folderName && entry.originalBytes === 0) continue
    if (!allowedName.test(entry.name)) throw fileError(`压缩包里有不允许的文件：${entry.name.slice(0, 120)}`)
    if (names.has(entry.name)) throw fileError(`压缩包里有两个同名文件：${entry.name}`)
    names.add(entry.name)
    entries.push(entry)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes
  for (let place = last; place >= Math.max(0, last - longestComment); place -= 1) {
    const isEnd = view.getUint32(place, true) === endSignature
    if (isEnd && place + endBytes + view.getUint16(place + 20, true) === view.byteLength) return place
  }
  throw fileError('压缩包不完整')
}

function readEntry(bytes: Uint8Array, view: DataView, place: number, end: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(place + 8, true)
  const method = view.getUint16(place + 10, true)
  const nameEnd = place + entryBytes + view.getUint16(place + 28, true)
  const next = nameEnd + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  if (next > end) throw fileError('压缩包已损坏')
  if ((flags & 1) !== 0) throw fileError('压缩包带密码，请先解压或改用本程序的加密')
  if (method !== 0 && method !== 8) throw fileError('压缩包用了不支持的压缩方法')
  const entry = {
    name: Buffer.from(bytes.subarray(place + entryBytes, nameEnd)).toString('utf8'),
    isCompressed: method === 8,
    checksum: view.getUint32(place + 16, true),
    compressedBytes: view.getUint32(place + 20, true),
    originalBytes: view.getUint32(place + 24, true),
    headerOffset: view.getUint32(place + 42, true),
  }
  return { entry, next }
}
