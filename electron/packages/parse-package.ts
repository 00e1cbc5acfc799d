import { type DataPackage, packageSchema } from '../../shared/model/package'
import { checkDuplicates } from './check-duplicates'
import { checkNumbers } from './check-numbers'
import { checkReferences } from './check-references'
import { describeRawIssue, describeSchemaIssues } from './describe-schema-issues'
import { fileError, PackageError, type PackageIssue } from './package-error'
import { repairForChecks } from './repair-for-checks'

/** The highest version this program reads. */
const knownVersion = 1

/**
 * A JSON value to a package: format, version, schema, then duplicates, references and numbers across fields
 * (package-format.md, Errors).
 * @throws PackageError with every error found
 */
export function parsePackage(value: unknown): DataPackage {
  checkVersion(value)
  const parsed = packageSchema.safeParse(value, { error: describeRawIssue })
  if (parsed.success) {
    const issues = checkDocument(parsed.data)
    if (issues.length > 0) throw new PackageError(issues)
    return parsed.data
  }
  const issues = describeSchemaIssues(parsed.error.issues)
  const repaired = packageSchema.safeParse(repairForChecks(value, parsed.error.issues))
  const further = repaired.success ? checkDocument(repaired.data) : []
  throw new PackageError([...issues, ...further.filter((issue) => !touchesAny(issue, issues))])
}

function checkVersion(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fileError('不是亮赛比工作台的数据包')
  const { format, version } = value as { format?: unknown; version?: unknown }
  if (format !== 'liangsai-package') {
    throw new PackageError([{ path: 'format', message: '不是亮赛比工作台的数据包' }])
  }
  if (typeof version === 'number' && version > knownVersion) {
    const message = `数据包的版本是 ${version}，本程序只认识到版本 ${knownVersion}，请用更新的程序打开`
    throw new PackageError([{ path: 'version', message }], 'newer')
  }
}

function checkDocument(document: DataPackage): PackageIssue[] {
  return [...checkDuplicates(document), ...checkReferences(document), ...checkNumbers(document)]
}

/** A later check about a place that the schema already refused would only repeat or mislead. */
function touchesAny(issue: PackageIssue, known: readonly PackageIssue[]): boolean {
  return known.some(({ path }) => isWithin(path, issue.path) || isWithin(issue.path, path))
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}
