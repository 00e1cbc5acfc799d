import { promisify } from 'node:util'
import { gunzip, inflateRaw } from 'node:zlib'
import { fileError } from './package-error'
import { expansionLimit, packageLimits } from './package-limits'

const gunzipAsync = promisify(gunzip)
const inflateRawAsync = promisify(inflateRaw)

/** @throws PackageError when damaged, cut off or unreasonably large */
export async function gunzipBounded(bytes: Uint8Array): Promise<Uint8Array> {
  const maxOutputLength = expansionLimit(bytes.length, packageLimits.documentBytes)
  return unpack(() => gunzipAsync(bytes, { maxOutputLength }))
}

/** @param expectedBytes what the directory promises; more is refused */
export async function inflateBounded(bytes: Uint8Array, expectedBytes: number): Promise<Uint8Array> {
  return unpack(() => inflateRawAsync(bytes, { maxOutputLength: Math.max(1, expectedBytes) }))
}

async function unpack(run: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await run()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw fileError(code === 'ERR_BUFFER_TOO_LARGE' ? '压缩包展开后太大' : '文件已损坏或不完整，无法解压')
  }
}
