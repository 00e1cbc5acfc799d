import { readFile, stat } from 'node:fs/promises'
import { PackageError, packageLimits, type ReadResult, readPackage } from '../packages'
import { type CommandInput, InputError } from './command'

/** A passphrase file holds one line. */
const passphraseBytes = 64 * 1024

/**
 * Reads the package named by the first operand; its passphrase comes from `--passphrase-file` or from the terminal.
 * @throws InputError, PackageError
 */
export async function openPackage(input: CommandInput): Promise<ReadResult> {
  const bytes = await readInput(input.operands[0] ?? '', packageLimits.fileBytes)
  const file = input.values['passphrase-file']
  if (file !== undefined) return readPackage(bytes, { passphrase: await readPassphrase(file) })
  try {
    return await readPackage(bytes)
  } catch (error) {
    if (!(error instanceof PackageError) || error.kind !== 'passphrase') throw error
    const passphrase = await input.terminal.askSecret('口令：')
    if (passphrase === null) throw error
    return readPackage(bytes, { passphrase })
  }
}

/** @param limit bytes; a device or pipe has no size that could be checked and is refused */
async function readInput(file: string, limit: number): Promise<Uint8Array> {
  try {
    const facts = await stat(file)
    if (facts.isDirectory()) throw new InputError(`${file}：是文件夹，不是文件`)
    if (!facts.isFile()) throw new InputError(`${file}：不是普通文件`)
    if (facts.size > limit) throw new InputError(`${file}：文件太大`)
    return await readFile(file)
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${file}：${describeFileError(error)}`)
  }
}

/** The first line of the file, without its end. */
async function readPassphrase(file: string): Promise<string> {
  const text = Buffer.from(await readInput(file, passphraseBytes)).toString('utf8')
  return text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
}

/** What a failed file operation means in plain words. */
export function describeFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return '找不到文件或文件夹'
  if (code === 'EACCES' || code === 'EPERM') return '没有权限'
  if (code === 'ENOSPC') return '磁盘已满'
  if (code === 'EROFS') return '磁盘是只读的'
  return `无法读写（${error instanceof Error ? error.message : String(error)}）`
}
