/** JSON values as the change log keeps them. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * The one text of a JSON value after RFC 8785: no spaces, members sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Two values are equal exactly when their texts are equal.
 * @throws TypeError for what RFC 8785 cannot hold: NaN, infinities, half surrogate pairs, and anything but JSON.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'string') return writeString(value)
  if (isList(value)) return isPlain(value) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return writeObject(value)
  throw new TypeError(`not a JSON value: ${typeof value}`)
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Lists of lists of plain values, of which a log entry may hold thousands, are written by the engine at once. */
function isPlain(value: JsonValue): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'object' && value !== null) return isList(value) && value.every(isPlain)
  return value === null || typeof value === 'boolean'
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`)
  return JSON.stringify(value)
}

function writeString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('half a surrogate pair in a text')
  return JSON.stringify(value)
}

function writeObject(value: { readonly [key: string]: JsonValue }): string {
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return `{${members.map(([key, member]) => `${writeString(key)}:${canonicalJson(member)}`).join(',')}}`
}
