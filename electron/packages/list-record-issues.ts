import { checkRecord } from '../../shared/model/check-record'
import type { Issue } from '../../shared/model/issue'
import type { DataPackage } from '../../shared/model/package'
import { packageRecordSchema } from '../../shared/model/package-record'
import { describeRawIssue, describeSchemaIssues } from './describe-schema-issues'

/** Everything wrong with the `record` of a package; nothing where it has none. Scoring ignores it, an import does not. */
export function listRecordIssues(document: DataPackage): readonly Issue[] {
  if (document.record === undefined) return []
  const parsed = packageRecordSchema.safeParse(document.record, { error: describeRawIssue })
  if (!parsed.success) return describeSchemaIssues(parsed.error.issues, ['record'])
  return checkRecord(document, parsed.data).issues
}
