import { canonicalJson, type JsonValue } from '../../../shared/audit/canonical-json'

/** A value as the change log keeps it: absent where a member is undefined. */
export function toJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonValue
}

/** Whether two values are the same JSON, whatever the order of members. */
export function isSameJson(left: unknown, right: unknown): boolean {
  return canonicalJson(toJson(left)) === canonicalJson(toJson(right))
}

/** Names of the members of two objects whose values differ, in the order of `after`, then of what only `before` has. */
export function differingKeys(before: object, after: object): string[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const member = (holder: object, key: string) =>
    Object.hasOwn(holder, key) ? holder[key as keyof typeof holder] : null
  return keys.filter((key) => !isSameJson(member(before, key), member(after, key)))
}

/** The named members of an object, null where it has none. */
export function pickJson(holder: object, keys: readonly string[]): JsonValue {
  return toJson(Object.fromEntries(keys.map((key) => [key, holder[key as keyof typeof holder] ?? null])))
}
