import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileAtomically } from './atomic-write'
import { codeOf, describeReadError, describeWriteError } from './file-errors'

/** Photos in `userData/attachments/ab/<sha256>`. */
function pathOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

/** Writes the photos that are not there yet, each whole or not at all; their names are their hashes, so none is ever changed. */
export async function storeAttachments(folder: string, photos: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [hash, bytes] of photos) {
    const file = pathOf(folder, hash)
    const size = await stat(file).then(
      (found) => found.size,
      () => null,
    )
    if (size === bytes.length) continue
    await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
      throw describeWriteError(error, dirname(file))
    })
    await writeFileAtomically(file, bytes)
  }
}

/** The photos that are there, by hash. One that is missing is left out: a package without it can still be read. */
export async function loadAttachments(folder: string, hashes: readonly string[]): Promise<Map<string, Uint8Array>> {
  const photos = new Map<string, Uint8Array>()
  for (const hash of hashes) {
    const file = pathOf(folder, hash)
    try {
      photos.set(hash, new Uint8Array(await readFile(file)))
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw describeReadError(error, file)
    }
  }
  return photos
}
