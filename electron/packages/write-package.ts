import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import type { DataPackage } from '../../shared/model/package'
import { encryptPackage } from './encryption'

export type WriteOptions = {
  /** `json`: plain text; `gzip`: the normal `.lsb`; `zip`: an `.lsb` with photos. */
  form: 'json' | 'gzip' | 'zip'
  /** Bytes by SHA-256; only `zip` carries them. Those that the document does not list are left out. */
  attachments?: ReadonlyMap<string, Uint8Array>
  /** Encrypts; a plain `json` is compressed first. */
  passphrase?: string
  /** scrypt's N; tests take a small one. */
  scryptCost?: number
}

const gzipAsync = promisify(gzip)

/** The time of all entries in a zip: the same record gives the same bytes. */
const entryTime = '2000-01-01T12:00:00'

/** Writes a document that the caller knows to be valid. The result is complete or the promise fails. */
export async function writePackage(document: DataPackage, options: WriteOptions): Promise<Uint8Array> {
  const { form, passphrase } = options
  if (passphrase === '') throw new RangeError('a passphrase is not empty')
  if (form === 'json' && passphrase === undefined) return encode(`${JSON.stringify(document, null, 2)}\n`)
  const text = encode(JSON.stringify(document))
  const content = form === 'zip' ? zipDocument(text, document, options.attachments) : await gzipAsync(text)
  return passphrase === undefined ? content : encryptPackage(content, passphrase, options.scryptCost)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Photos are compressed already and are stored as they are. */
function zipDocument(text: Uint8Array, document: DataPackage, attachments: WriteOptions['attachments']): Uint8Array {
  const files: Zippable = { 'package.json': [text, { level: 6, mtime: entryTime }] }
  for (const { id } of document.attachments) {
    const content = attachments?.get(id)
    if (content !== undefined) files[`attachments/${id}`] = [content, { level: 0, mtime: entryTime }]
  }
  return zipSync(files)
}
