import type { Issue } from '../../shared/model/issue'

/** `passphrase`: a passphrase is missing or wrong; `newer`: written by a later version; `invalid`: everything else. */
export type PackageErrorKind = 'invalid' | 'newer' | 'passphrase'

/** A package that is refused as a whole. `issues` lists every error found, in the order of the document where that is known. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly issues: readonly Issue[]
  readonly kind: PackageErrorKind

  constructor(issues: readonly Issue[], kind: PackageErrorKind = 'invalid') {
    super(issues.slice(0, 3).map(formatIssue).join('；'))
    this.issues = issues
    this.kind = kind
  }
}

/** The error of a file that cannot be read as far as any field. */
export function fileError(message: string, kind: PackageErrorKind = 'invalid'): PackageError {
  return new PackageError([{ path: '', message }], kind)
}

/** One line for a person: path, colon, message. */
export function formatIssue(issue: Issue): string {
  return issue.path === '' ? issue.message : `${issue.path}：${issue.message}`
}
