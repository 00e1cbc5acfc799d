/** The data package: reading, checking and writing (package-format.md). */
export { toContestRecord, toPackageSheet } from './convert'
export { formatIssue, PackageError, type PackageErrorKind } from './package-error'
export type { PackageForm } from './package-form'
export { parsePackage } from './parse-package'
export { type ReadResult, readPackage } from './read-package'
export { type WriteOptions, writePackage } from './write-package'
