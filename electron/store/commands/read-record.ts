import { UserError } from '../../../shared/ipc/app-error'
import { checkRecord } from '../../../shared/model/check-record'
import { formatPath } from '../../../shared/model/issue'
import type { DataPackage } from '../../../shared/model/package'
import { type PackageRecord, packageRecordSchema, recordVersion } from '../../../shared/model/package-record'

/**
 * The `record` of a package, null where it has none.
 * @throws UserError `bad-input` with the path
 */
export function readRecord(document: DataPackage): PackageRecord | null {
  const { record } = document
  if (record === undefined) return null
  if (record.schema > recordVersion) {
    throw new UserError('bad-input', '数据包由更新版本的程序写成，请用更新的版本打开', 'record.schema')
  }
  const parsed = packageRecordSchema.safeParse(record)
  if (!parsed.success) {
    const path = formatPath(['record', ...(parsed.error.issues[0]?.path ?? [])])
    throw new UserError('bad-input', '数据包的附加记录不完整或已损坏，没有导入', path)
  }
  const [issue] = checkRecord(document, parsed.data).issues
  if (issue !== undefined) throw new UserError('bad-input', `${issue.message}，没有导入`, issue.path)
  return parsed.data
}
