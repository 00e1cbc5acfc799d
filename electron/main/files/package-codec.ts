import { Worker } from 'node:worker_threads'
import { UserError } from '../../../shared/ipc/app-error'
import { readPackage, writePackage } from '../../packages'
import { type PackageTask, type PackageTaskResult, unwrapPackageResult } from './package-tasks'

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
      return unwrapPackageResult(result) as Awaited<ReturnType<typeof readPackage>>
    },
    writePackage: async (document, options) => {
      if ((options.attachments?.size ?? 0) === 0) return writePackage(document, options)
      const result = await runInThread(workerFile, { kind: 'write', document, options })
      if (result === null) return writePackage(document, options)
      return unwrapPackageResult(result) as Uint8Array
    },
  }
}

/** The result of a task in a thread of its own; null when the thread could not be started. */
function runInThread(workerFile: string, task: PackageTask): Promise<PackageTaskResult | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile)
    const finish = (settle: () => void): void => {
      settle()
      void worker.terminate()
    }
    worker.once('message', (result: PackageTaskResult) => finish(() => resolve(result)))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') resolve(null)
        else reject(new UserError('file-failed', '文件太大，这台电脑的内存不够处理，没有改变任何数据。'))
      }),
    )
    worker.once('exit', () => resolve(null))
    worker.postMessage(task)
  })
}
