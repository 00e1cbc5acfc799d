import type { Issue } from '../../../shared/model/issue'
import type { DataPackage } from '../../../shared/model/package'
import { PackageError, readPackage, writePackage } from '../../packages'

type WriteOptions = Parameters<typeof writePackage>[1]

/** Work on one package; plain data, so that it can be given to another thread. */
export type PackageTask =
  | { kind: 'read'; bytes: Uint8Array; options: { passphrase?: string } }
  | { kind: 'write'; document: DataPackage; options: WriteOptions }

/** An error class does not survive the way between threads. */
export type PackageTaskResult =
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; issues: readonly Issue[]; errorKind: PackageError['kind'] }
  | { kind: 'failed'; message: string }

/** Does a task; never throws. */
export async function runPackageTask(task: PackageTask): Promise<PackageTaskResult> {
  try {
    if (task.kind === 'read') return { kind: 'done', value: await readPackage(task.bytes, task.options) }
    return { kind: 'done', value: await writePackage(task.document, task.options) }
  } catch (error) {
    if (error instanceof PackageError) return { kind: 'refused', issues: error.issues, errorKind: error.kind }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

/** The value of a result, or its error again. */
export function unwrapPackageResult(result: PackageTaskResult): unknown {
  if (result.kind === 'done') return result.value
  if (result.kind === 'refused') throw new PackageError(result.issues, result.errorKind)
  throw new Error(result.message)
}
