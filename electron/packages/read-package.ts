import { createHash } from 'node:crypto'
import type { Issue } from '../../shared/model/issue'
import type { DataPackage } from '../../shared/model/package'
import { decodeJson } from './decode-json'
import { gunzipBounded } from './decompress'
import { decryptPackage } from './encryption'
import { fileError, PackageError } from './package-error'
import { detectForm, type PackageForm } from './package-form'
import { packageLimits } from './package-limits'
import { parsePackage } from './parse-package'
import { readZip } from './read-zip'

export type ReadResult = {
  package: DataPackage
  /** Bytes by SHA-256; only a package with photos carries them, and not always all. */
  attachments: Map<string, Uint8Array>
  /** The form of the file as it lies on disk. */
  form: PackageForm
}

/**
 * Reads a data package in any of its forms, told apart by the first bytes; checked as a whole before anything is
 * handed out.
 * @throws PackageError with every error found
 */
export async function readPackage(bytes: Uint8Array, options: { passphrase?: string } = {}): Promise<ReadResult> {
  if (bytes.length > packageLimits.fileBytes) throw fileError('文件太大')
  const form = detectForm(bytes)
  if (form !== 'encrypted') return { ...(await readPlain(bytes, form)), form }
  if (options.passphrase === undefined || options.passphrase === '')
    throw fileError('这个文件加了口令，请输入口令', 'passphrase')
  const content = await decryptPackage(bytes, options.passphrase)
  const inner = detectForm(content)
  if (inner === 'encrypted') throw fileError('加密文件里又套了加密文件')
  return { ...(await readPlain(content, inner)), form }
}

async function readPlain(
  bytes: Uint8Array,
  form: Exclude<PackageForm, 'encrypted'>,
): Promise<Omit<ReadResult, 'form'>> {
  if (form === 'json') return { package: parsePackage(decodeJson(bytes)), attachments: new Map() }
  if (form === 'gzip') return { package: parsePackage(decodeJson(await gunzipBounded(bytes))), attachments: new Map() }
  const files = await readZip(bytes)
  const document = files.get('package.json')
  if (document === undefined) throw fileError('压缩包里没有 package.json，不是数据包')
  const parsed = parsePackage(decodeJson(document))
  return { package: parsed, attachments: collectAttachments(parsed, files) }
}

function collectAttachments(document: DataPackage, files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const attachments = new Map<string, Uint8Array>()
  const issues: Issue[] = []
  for (const [index, attachment] of document.attachments.entries()) {
    const content = files.get(`attachments/${attachment.id}`)
    if (content === undefined) continue
    const isWhole = content.length === attachment.bytes && hashOf(content) === attachment.id
    if (isWhole) attachments.set(attachment.id, content)
    else issues.push({ path: `attachments[${index}]`, message: `附件内容与登记的不一致：${attachment.name}` })
  }
  if (issues.length > 0) throw new PackageError(issues)
  return attachments
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
