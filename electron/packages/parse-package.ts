import type { Issue } from '../../shared/model/issue'
import { type DataPackage, packageSchema } from '../../shared/model/package'
import { checkDocument } from './check-document'
import { describeRawIssue, describeSchemaIssues } from './describe-schema-issues'
import { fileError, PackageError } from './package-error'
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
  throw new PackageError([...issues, ...withoutKnown(further, issues)])
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

/** Leaves out what lies at, within or around a place that the schema already refused: it would only repeat or mislead. */
function withoutKnown(further: readonly Issue[], known: readonly Issue[]): Issue[] {
  const refused = new Set(known.map((issue) => issue.path))
  const around = new Set(known.flatMap((issue) => listAncestors(issue.path)))
  return further.filter(
    ({ path }) => !around.has(path) && !listAncestors(path).some((ancestor) => refused.has(ancestor)),
  )
}

/** The path itself and every path it lies within. */
function listAncestors(path: string): string[] {
  return [...path.matchAll(/[.[]/g)].map((sign) => path.slice(0, sign.index)).concat(path)
}
