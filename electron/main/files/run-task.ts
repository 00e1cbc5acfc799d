import { WorkbookError } from '../../../shared/model/workbook-error'
import { readWorkbook, writeDocument, writeTemplate } from '../../documents'
import { PackageError, readPackage, writePackage } from '../../packages'
import type { ThreadResult, ThreadTask } from './thread-tasks'

/** Does a task; never throws. */
export async function runTask(task: ThreadTask): Promise<ThreadResult> {
  try {
    if (task.kind === 'write-document') {
      return { kind: 'done', value: await writeDocument(task.request, task.source, task.contest) }
    }
    if (task.kind === 'read-workbook') return { kind: 'done', value: await readWorkbook(task.bytes) }
    if (task.kind === 'write-template') return { kind: 'done', value: await writeTemplate(task.source) }
    if (task.kind === 'read') return { kind: 'done', value: await readPackage(task.bytes, task.options) }
    return { kind: 'done', value: await writePackage(task.document, task.options) }
  } catch (error) {
    if (error instanceof PackageError) return { kind: 'refused', issues: error.issues, errorKind: error.kind }
    if (error instanceof WorkbookError) return { kind: 'unreadable', message: error.message }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
