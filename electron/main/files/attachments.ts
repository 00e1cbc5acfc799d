import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileAtomically } from './atomic-write'
import { codeOf, describeReadError, describeWriteError } from './file-errors'

/** Photos and scans in `userData/attachments/ab/<sha256>`. */
function pathOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes the files that are not there yet, each whole or not at all; their names are their hashes, so none is ever changed. */
export async function storeAttachments(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [hash, bytes] of files) {
    const file = pathOf(folder, hash)
    const isThere = await loadAttachment(folder, hash).then(
      (found) => found !== null,
      () => false,
    )
    if (isThere) continue
    await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
      throw describeWriteError(error, dirname(file))
    })
    await writeFileAtomically(file, bytes)
  }
}

/** One file; null when it is not there, or no longer what its name says, as after damage to the disk. */
export async function loadAttachment(folder: string, hash: string): Promise<Uint8Array | null> {
  const file = pathOf(folder, hash)
  try {
    const bytes = new Uint8Array(await readFile(file))
    return hashOf(bytes) === hash ? bytes : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw describeReadError(error, file)
  }
}

/**
 * The files that are there, by hash; what is missing is for the caller to tell.
 * @param limit bytes of all together; with more, `onExceeded` makes the error
 */
export async function loadAttachments(
  folder: string,
  hashes: readonly string[],
  limit: number,
  onExceeded: () => Error,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  for (const hash of hashes) {
    const bytes = await loadAttachment(folder, hash)
    if (bytes === null) continue
    total += bytes.length
    if (total > limit) throw onExceeded()
    files.set(hash, bytes)
  }
  return files
}
