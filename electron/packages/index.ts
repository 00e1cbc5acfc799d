/** The data package: reading, checking and writing (package-format.md). */
export { toContestRecord } from './convert'
export { listRecordIssues } from './list-record-issues'
export { formatIssue, PackageError } from './package-error'
export type { PackageForm } from './package-form'
export { packageLimits } from './package-limits'
export { parsePackage } from './parse-package'
export { type ReadResult, readPackage } from './read-package'
export { packageTooLarge, writePackage } from './write-package'
