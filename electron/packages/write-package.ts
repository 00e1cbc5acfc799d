import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import type { DataPackage } from '../../shared/model/package'
import { encryptPackage } from './encryption'
import { fileError, type PackageError } from './package-error'
import { expansionLimit, type PackageLimits, packageLimits } from './package-limits'
import { checkSizes } from './read-zip'
import { readZipDirectory } from './zip-directory'

export type WriteOptions = {
  /** `json`: plain text; `gzip`: the normal `.lsb`; `zip`: an `.lsb` with photos. */
  form: 'json' | 'gzip' | 'zip'
  /** Bytes by SHA-256; only `zip` carries them. Those that the document does not list are left out. */
  attachments?: ReadonlyMap<string, Uint8Array>
  /** Encrypts; a plain `json` is compressed first. */
  passphrase?: string
  /** scrypt's N; tests take a small one. */
  scryptCost?: number
  /** Those of the reader; tests take smaller ones. */
  limits?: PackageLimits
}

const gzipAsync = promisify(gzip)

/** The time of all entries in a zip: the same record gives the same bytes. */
const entryTime = '2000-01-01T12:00:00'

/**
 * Writes a document that the caller knows to be valid. The result is complete and within what the reader accepts, or the promise fails.
 * @throws PackageError when it would be too large to be read again
 */
export async function writePackage(document: DataPackage, options: WriteOptions): Promise<Uint8Array> {
  const { form, passphrase, limits = packageLimits } = options
  if (passphrase === '') throw new RangeError('a passphrase is not empty')
  const isPlain = form === 'json' && passphrase === undefined
  const text = encode(isPlain ? `${JSON.stringify(document, null, 2)}\n` : JSON.stringify(document))
  if (text.length > limits.documentBytes) throw tooLarge('记录', limits.documentBytes)
  if (isPlain) return text
  const content = form === 'zip' ? zipDocument(text, document, options.attachments, limits) : await compress(text)
  const bytes = passphrase === undefined ? content : await encryptPackage(content, passphrase, options.scryptCost)
  if (bytes.length > limits.fileBytes) throw packageTooLarge(limits)
  return bytes
}

/** The error of a package that could be written but not read again. */
export function packageTooLarge({ fileBytes }: PackageLimits = packageLimits): PackageError {
  return tooLarge('记录、照片和扫描件', fileBytes)
}

function tooLarge(what: string, limit: number): PackageError {
  const megabytes = Math.floor(limit / 1024 / 1024)
  return fileError(
    `数据包里的${what}合计超过 ${megabytes} MB，写出后将无法再导入，因此没有写出任何内容。请按活动分别导出，或删去一部分照片和扫描件后再试。`,
  )
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function compress(text: Uint8Array): Promise<Uint8Array> {
  const content = await gzipAsync(text)
  if (text.length > expansionLimit(content.length, packageLimits.documentBytes)) throw tooUniform()
  return content
}

/** The reader takes what shrinks beyond all measure for a bomb. */
function tooUniform(): PackageError {
  return fileError('数据包里重复的文字过多，压缩后将无法再导入，因此没有写出任何内容。请改存为 .json 文件。')
}

/** Photos are compressed already and are stored as they are. */
function zipDocument(
  text: Uint8Array,
  document: DataPackage,
  attachments: WriteOptions['attachments'],
  limits: PackageLimits,
): Uint8Array {
  const files: Zippable = { 'package.json': [text, { level: 6, mtime: entryTime }] }
  let carried = 0
  for (const { id } of document.attachments) {
    const content = attachments?.get(id)
    if (content === undefined) continue
    files[`attachments/${id}`] = [content, { level: 0, mtime: entryTime }]
    carried += content.length
  }
  const isTooMany = Object.keys(files).length > limits.zipEntries
  if (isTooMany || carried > limits.fileBytes || carried + text.length > limits.zipBytes) throw packageTooLarge(limits)
  const content = zipSync(files)
  try {
    checkSizes(readZipDirectory(content))
  } catch {
    throw tooUniform()
  }
  return content
}
