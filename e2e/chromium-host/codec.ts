export type Codec = { encode(value: unknown): string; decode(text: string): unknown }

/**
 * Values of a structured clone as JSON, with tags where JSON has no form. Functions, symbols, promises and cycles throw, as they do
 * in Electron's IPC. The function is also sent to pages as source text, so that it must not use anything outside itself.
 */
export function createCodec(): Codec {
  const tag = '\u0000t'
  type Tagged = { [key: string]: unknown }

  function fail(): never {
    throw new Error('An object could not be cloned.')
  }

  function bytesToText(bytes: Uint8Array): string {
    let text = ''
    for (let index = 0; index < bytes.length; index += 32768) {
      text += String.fromCharCode(...bytes.subarray(index, index + 32768))
    }
    return btoa(text)
  }

  function textToBytes(text: string): Uint8Array<ArrayBuffer> {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
    return bytes
  }

  function encodeBuffer(value: ArrayBuffer | ArrayBufferView): Tagged {
    if (value instanceof ArrayBuffer)
      return { [tag]: 'bytes', kind: 'ArrayBuffer', text: bytesToText(new Uint8Array(value)) }
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    const name = value.constructor.name
    return { [tag]: 'bytes', kind: name === 'Buffer' ? 'Uint8Array' : name, text: bytesToText(bytes) }
  }

  function encodeObject(value: object, parents: readonly object[]): unknown {
    if (parents.includes(value)) fail()
    const path = [...parents, value]
    const encodeAll = (items: readonly unknown[]): unknown[] => {
      const out = new Array<unknown>(items.length)
      for (let index = 0; index < items.length; index += 1) out[index] = encodeValue(items[index], path)
      return out
    }
    if (Array.isArray(value)) return encodeAll(value)
    if (value instanceof Date) return { [tag]: 'date', value: encodeValue(value.getTime(), path) }
    if (value instanceof Map) return { [tag]: 'map', value: encodeAll([...value]) }
    if (value instanceof Set) return { [tag]: 'set', value: encodeAll([...value]) }
    if (value instanceof Error)
      return { [tag]: 'error', name: value.name, message: value.message, stack: value.stack ?? '' }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return encodeBuffer(value)
    if (value instanceof RegExp || typeof (value as Tagged).then === 'function') fail()
    const keys = Object.keys(value)
    if (keys.includes(tag) || keys.includes('__proto__'))
      return { [tag]: 'entries', value: encodeAll(Object.entries(value)) }
    const out: Tagged = {}
    for (const key of keys) out[key] = encodeValue((value as Tagged)[key], path)
    return out
  }

  function encodeValue(value: unknown, parents: readonly object[]): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Object.is(value, -0)) return { [tag]: 'number', value: '-0' }
        return Number.isFinite(value) ? value : { [tag]: 'number', value: String(value) }
      case 'undefined':
        return { [tag]: 'undefined' }
      case 'bigint':
        return { [tag]: 'bigint', value: String(value) }
      case 'object':
        return value === null ? null : encodeObject(value, parents)
      default:
        return fail()
    }
  }

  function decodeBytes(kind: string, text: string): unknown {
    const bytes = textToBytes(text)
    if (kind === 'ArrayBuffer') return bytes.buffer
    const views: (new (buffer: ArrayBuffer) => ArrayBufferView)[] = [
      ...[Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array],
      ...[BigInt64Array, BigUint64Array, DataView],
    ]
    const View = views.find((candidate) => candidate.name === kind)
    return View === undefined ? bytes : new View(bytes.buffer)
  }

  function decodeTagged(value: Tagged): unknown {
    const list = (): unknown[] => decodeValue(value.value) as unknown[]
    switch (value[tag]) {
      case 'number':
        return Number(value.value)
      case 'bigint':
        return BigInt(value.value as string)
      case 'date':
        return new Date(decodeValue(value.value) as number)
      case 'map':
        return new Map(list() as [unknown, unknown][])
      case 'set':
        return new Set(list())
      case 'error': {
        const error = new Error(value.message as string)
        error.name = value.name as string
        error.stack = value.stack as string
        return error
      }
      case 'bytes':
        return decodeBytes(value.kind as string, value.text as string)
      case 'entries': {
        const out = {}
        for (const [key, item] of list() as [string, unknown][]) {
          Object.defineProperty(out, key, { value: item, writable: true, enumerable: true, configurable: true })
        }
        return out
      }
      default:
        return undefined
    }
  }

  /** Works in place: the input comes fresh from JSON.parse. */
  function decodeValue(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) value[index] = decodeValue(value[index])
      return value
    }
    const object = value as Tagged
    if (tag in object) return decodeTagged(object)
    for (const key in object) object[key] = decodeValue(object[key])
    return object
  }

  /** Whether JSON carries the value as it is; false also where that is not known, as in what is nested very deep. */
  function isPlain(value: unknown, depth: number): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
    if (typeof value !== 'object' || depth > 50) return false
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) if (!isPlain(value[index], depth + 1)) return false
      return true
    }
    if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false
    for (const key of Object.keys(value)) {
      if (key === tag || key === '__proto__' || !isPlain((value as Tagged)[key], depth + 1)) return false
    }
    return true
  }

  /** The tag as it stands in JSON text. */
  const writtenTag = JSON.stringify(tag).slice(1, -1)

  return {
    encode: (value) => JSON.stringify(isPlain(value, 0) ? value : encodeValue(value, [])),
    decode: (text) => (text.includes(writtenTag) ? decodeValue(JSON.parse(text)) : JSON.parse(text)),
  }
}
