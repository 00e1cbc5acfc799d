import { readPackage, writePackage } from '../../packages'
import { runInThread } from './run-in-thread'
import { unwrapResult } from './thread-tasks'

export type PackageCodec = { readPackage: typeof readPackage; writePackage: typeof writePackage }

/** Files up to this many bytes are read in a few milliseconds; starting a thread takes longer. */
const smallFile = 32 * 1024

/**
 * Reading and writing of packages that keeps the main thread free: large files and files with photos are handled in a thread.
 * @param workerFile the built `document-worker.js`; where it cannot be started the work is done here
 */
export function createPackageCodec(workerFile: string): PackageCodec {
  return {
    readPackage: async (bytes, options = {}) => {
      if (bytes.length <= smallFile) return readPackage(bytes, options)
      const result = await runInThread(workerFile, { kind: 'read', bytes, options })
      if (result === null) return readPackage(bytes, options)
      return unwrapResult(result) as Awaited<ReturnType<typeof readPackage>>
    },
    writePackage: async (document, options) => {
      if ((options.attachments?.size ?? 0) === 0) return writePackage(document, options)
      const result = await runInThread(workerFile, { kind: 'write', document, options })
      if (result === null) return writePackage(document, options)
      return unwrapResult(result) as Uint8Array
    },
  }
}
