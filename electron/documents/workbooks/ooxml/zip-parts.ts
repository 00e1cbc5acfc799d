import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

const deflate = promisify(deflateRaw)
const deflated = 8

/** A zip of parts, texts as UTF-8, in the given order; Node compresses them side by side. */
export async function zipParts(parts: readonly [path: string, content: string | Buffer][]): Promise<Uint8Array> {
  const files = await Promise.all(
    parts.map(async ([path, content]) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      return { path, size: bytes.length, crc: crc32(bytes), data: await deflate(bytes) }
    }),
  )
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    const zip = new Zip((error, chunk, isLast) => {
      if (error !== null) return reject(error)
      chunks.push(chunk)
      if (isLast) resolve(Buffer.concat(chunks))
    })
    for (const { path, size, crc, data } of files) {
      const file: ZipInputFile = { filename: path, size, crc, compression: deflated }
      zip.add(file)
      file.ondata?.(null, data, true)
    }
    zip.end()
  })
}
