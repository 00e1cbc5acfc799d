/** One thing wrong with a package: where (`campaigns[0].contests[0].sheets[12]`, empty for the file as a whole) and what, in Chinese. */
export type PackageIssue = { path: string; message: string }

/** `passphrase`: a passphrase is missing or wrong; `newer`: written by a later version; `invalid`: everything else. */
export type PackageErrorKind = 'invalid' | 'newer' | 'passphrase'

/** A package that is refused as a whole. `issues` lists every error found, in the order of the document where that is known. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly issues: readonly PackageIssue[]
  readonly kind: PackageErrorKind

  constructor(issues: readonly PackageIssue[], kind: PackageErrorKind = 'invalid') {
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
export function formatIssue(issue: PackageIssue): string {
  return issue.path === '' ? issue.message : `${issue.path}：${issue.message}`
}

/** `['campaigns', 0, 'marks', 'i 1']` → `campaigns[0].marks["i 1"]`. */
export function formatPath(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`
    const key = String(segment)
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}
