/**
 * The envelope of an encrypted package: `LSB1`, header length (u32 little endian), header JSON, ciphertext, 16-byte tag.
 * AES-256-GCM under a key from scrypt, the header's bytes as additional data (package-format.md, security.md Lock).
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { fileError } from './package-error'
import { encryptedMagic } from './package-form'
import { packageLimits } from './package-limits'

const defaultCost = 2 ** 17
const greatestCost = 2 ** 18
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const prefixBytes = encryptedMagic.length + 4

const headerSchema = z.strictObject({
  magic: z.literal('LSB1'),
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(greatestCost)
    .refine((cost) => (cost & (cost - 1)) === 0),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.base64().max(128),
  nonce: z.base64().max(128),
})
type Header = z.infer<typeof headerSchema>

/** @param cost scrypt's N; tests take a small one */
export async function encryptPackage(content: Uint8Array, passphrase: string, cost = defaultCost): Promise<Uint8Array> {
  const header: Header = {
    magic: 'LSB1',
    version: 1,
    kdf: 'scrypt',
    N: cost,
    r: 8,
    p: 1,
    salt: randomBytes(16).toString('base64'),
    nonce: randomBytes(nonceBytes).toString('base64'),
  }
  const headerBytes = Buffer.from(JSON.stringify(header), 'utf8')
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, header), Buffer.from(header.nonce, 'base64'))
  cipher.setAAD(headerBytes)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(headerBytes.length)
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([encryptedMagic, length, headerBytes, ciphertext, cipher.getAuthTag()])
}

/** @throws PackageError; a wrong passphrase and a changed file cannot be told apart once the header is sound */
export async function decryptPackage(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { header, headerBytes, sealed } = splitEnvelope(bytes)
  const nonce = Buffer.from(header.nonce, 'base64')
  if (nonce.length !== nonceBytes) throw fileError('加密文件的文件头不对')
  const key = await deriveKey(passphrase, header)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(headerBytes)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()])
  } catch {
    throw fileError('打不开：口令不对，或文件已被改动、不完整', 'passphrase')
  }
}

function splitEnvelope(bytes: Uint8Array): { header: Header; headerBytes: Uint8Array; sealed: Uint8Array } {
  if (bytes.length < prefixBytes) throw fileError('加密文件不完整')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerLength = view.getUint32(encryptedMagic.length, true)
  if (headerLength > packageLimits.headerBytes) throw fileError('加密文件的文件头不对')
  const sealed = bytes.subarray(prefixBytes + headerLength)
  if (sealed.length < tagBytes) throw fileError('加密文件不完整')
  const headerBytes = bytes.subarray(prefixBytes, prefixBytes + headerLength)
  return { header: parseHeader(headerBytes), headerBytes, sealed }
}

function parseHeader(bytes: Uint8Array): Header {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw fileError('加密文件的文件头不对，或用了本程序不认识的加密方式')
  }
}

function deriveKey(passphrase: string, header: Header): Promise<Buffer> {
  const { N, r, p } = header
  const salt = Buffer.from(header.salt, 'base64')
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, keyBytes, { N, r, p, maxmem: 512 * 1024 * 1024 }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
