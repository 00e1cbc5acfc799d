/** One thing wrong with a document: where (`contests[0].parts[1].weight`, empty for the whole) and what, in Chinese. */
export type Issue = { path: string; message: string }

/** `['campaigns', 0, 'marks', 'i 1']` → `campaigns[0].marks["i 1"]`. */
export function formatPath(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`
    const key = String(segment)
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}

/** Collects issues. `within` narrows the path; all narrowed lists share one result. */
export class IssueList {
  readonly issues: Issue[]
  readonly #path: readonly PropertyKey[]

  constructor(path: readonly PropertyKey[] = [], issues: Issue[] = []) {
    this.#path = path
    this.issues = issues
  }

  within(...segments: PropertyKey[]): IssueList {
    return new IssueList([...this.#path, ...segments], this.issues)
  }

  report(message: string, ...segments: PropertyKey[]): void {
    this.issues.push({ path: formatPath([...this.#path, ...segments]), message })
  }

  /** @param noun what is referred to, in Chinese; `id` null refers to nothing */
  expect(noun: string, id: string | null, known: ReadonlySet<string>, ...segments: PropertyKey[]): void {
    if (id !== null && !known.has(id)) this.report(`找不到这个${noun}：${id}`, ...segments)
  }

  expectAll(noun: string, ids: readonly string[], known: ReadonlySet<string>, ...segments: PropertyKey[]): void {
    for (const [index, id] of ids.entries()) this.expect(noun, id, known, ...segments, index)
  }

  /** Reports every id that was seen before. @param member name of the id in a list of objects, null for a list of ids */
  expectUnique(message: string, ids: readonly string[], member: string | null, ...segments: PropertyKey[]): void {
    const seen = new Set<string>()
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) this.report(`${message}：${id}`, ...segments, index, ...(member === null ? [] : [member]))
      seen.add(id)
    }
  }
}
