import { UserError } from '../../../shared/ipc/app-error'
import type { WorkbookContent } from '../../../shared/model/workbook'
import type { TemplateSource } from '../../documents'
import { runInThread } from './run-in-thread'
import { type ThreadTask, unwrapResult } from './thread-tasks'

export type WorkbookFiles = {
  /** @throws WorkbookError when the bytes cannot be read */
  read(bytes: Uint8Array): Promise<WorkbookContent>
  writeTemplate(source: TemplateSource): Promise<Uint8Array>
}

/**
 * Reads foreign workbooks and writes 填报模板 in a thread, so that the windows stay free.
 * @param workerFile the built `document-worker.js`
 */
export function createWorkbookFiles(workerFile: string): WorkbookFiles {
  const run = async (task: ThreadTask): Promise<unknown> => {
    const result = await runInThread(workerFile, task)
    if (result === null) throw new UserError('internal', '读写表格的部件没有启动。请重新打开程序再试。')
    return unwrapResult(result)
  }
  return {
    read: async (bytes) => (await run({ kind: 'read-workbook', bytes })) as WorkbookContent,
    writeTemplate: async (source) => (await run({ kind: 'write-template', source })) as Uint8Array,
  }
}
