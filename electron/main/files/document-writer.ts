import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentServices } from '../ipc/document-handlers'
import { runInThread } from './run-in-thread'
import { unwrapResult } from './thread-tasks'

/**
 * Writes documents in a thread, so that the windows stay free and the libraries are not loaded at start.
 * @param workerFile the built `document-worker.js`
 */
export function createDocumentWriter(workerFile: string): DocumentServices['writeDocument'] {
  return async (request, source, contest) => {
    const result = await runInThread(workerFile, { kind: 'write-document', request, source, contest })
    if (result === null) throw new UserError('internal', '生成文件的部件没有启动。请重新打开程序再试。')
    return unwrapResult(result) as Uint8Array
  }
}
