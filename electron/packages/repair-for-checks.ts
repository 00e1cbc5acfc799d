import type { z } from 'zod'

/** Lists that others refer to: taking them away would make true references look broken. */
const referredLists = new Set(['attachments', 'stops', 'comments', 'contests', 'rectifications', 'units', 'campaigns'])

/**
 * A copy of a refused document without the fields that the schema refused, so that references and numbers in the rest
 * can be checked in the same run and every error is told at once. Missing fields stay missing: where one of them is
 * required, the copy is refused again and there is nothing more to check.
 */
export function repairForChecks(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(value)
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) removeField(copy, [...issue.path, key])
    else removeField(copy, issue.path)
  }
  return copy
}

function removeField(root: unknown, path: readonly PropertyKey[]): void {
  const key = path.at(-1)
  if (typeof key !== 'string' || referredLists.has(key)) return
  let holder: unknown = root
  for (const segment of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return
    holder = (holder as Record<PropertyKey, unknown>)[segment]
  }
  if (typeof holder === 'object' && holder !== null && !Array.isArray(holder))
    delete (holder as Record<string, unknown>)[key]
}
