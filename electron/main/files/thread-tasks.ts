import type { CampaignSource } from '../../../shared/documents/campaign-source'
import type { ContestRecord } from '../../../shared/model/contest'
import type { Issue } from '../../../shared/model/issue'
import type { DataPackage } from '../../../shared/model/package'
import { WorkbookError } from '../../../shared/model/workbook-error'
import type { TemplateSource, WriteRequest } from '../../documents'
import { PackageError, type writePackage } from '../../packages'

type WriteOptions = Parameters<typeof writePackage>[1]

/** Work on one package or document; plain data, so that it can be given to another thread. */
export type ThreadTask =
  | { kind: 'write-document'; request: WriteRequest; source: CampaignSource; contest: ContestRecord | null }
  | { kind: 'write-template'; source: TemplateSource }
  | { kind: 'read-workbook'; bytes: Uint8Array }
  | { kind: 'read'; bytes: Uint8Array; options: { passphrase?: string } }
  | { kind: 'write'; document: DataPackage; options: WriteOptions }

/** An error class does not survive the way between threads. */
export type ThreadResult =
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; issues: readonly Issue[]; errorKind: PackageError['kind'] }
  | { kind: 'unreadable'; message: string }
  | { kind: 'failed'; message: string }

/** The value of a result, or its error again. */
export function unwrapResult(result: ThreadResult): unknown {
  if (result.kind === 'done') return result.value
  if (result.kind === 'refused') throw new PackageError(result.issues, result.errorKind)
  if (result.kind === 'unreadable') throw new WorkbookError(result.message)
  throw new Error(result.message)
}
