import { formatPath, type Issue } from '../../shared/model/issue'
import { fileError, PackageError } from './package-error'
import { packageLimits } from './package-limits'

/**
 * UTF-8 bytes, with or without a byte order mark, to a JSON value: bounded in size and depth, without `__proto__`,
 * without a name twice in one object, without numbers and characters that JSON cannot carry.
 * @throws PackageError
 */
export function decodeJson(bytes: Uint8Array): unknown {
  if (bytes.length > packageLimits.documentBytes) throw fileError('文件太大')
  const text = decodeText(bytes)
  if (text.trim() === '') throw fileError('文件是空的')
  checkStructure(text)
  const value = parseText(text)
  const issues = findUnsafeValues(value, [])
  if (issues.length > 0) throw new PackageError(issues)
  return value
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw fileError('不是数据包，或文件已损坏：文字编码不是 UTF-8')
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    const where = place === undefined ? '' : `（第 ${countLines(text, Number(place))} 行附近）`
    throw fileError(`不是数据包，或文件不完整：无法按 JSON 读取${where}`)
  }
}

/** Before anything is built from the text: how deep it goes, and whether an object has a name twice, of which one would be lost. */
function checkStructure(text: string): void {
  const open: Set<string>[] = []
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code === quote) {
      const end = findEnd(text, place)
      const names = open.at(-1)
      if (names !== undefined && isName(text, end)) addName(text, place, end, names)
      place = end
    } else if (code === 0x5b || code === 0x7b) {
      open.push(new Set())
      if (open.length > packageLimits.depth) throw fileError(`内容嵌套超过 ${packageLimits.depth} 层`)
    } else if (code === 0x5d || code === 0x7d) open.pop()
  }
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const spaces: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09])

/** The place of the quotation mark that ends the string. */
function findEnd(text: string, begin: number): number {
  let place = begin + 1
  while (place < text.length && text.charCodeAt(place) !== quote) {
    place += text.charCodeAt(place) === backslash ? 2 : 1
  }
  return place
}

function isName(text: string, end: number): boolean {
  let place = end + 1
  while (spaces.has(text.charCodeAt(place))) place += 1
  return text.charCodeAt(place) === colon
}

/** @throws PackageError where the object has the name already */
function addName(text: string, begin: number, end: number, names: Set<string>): void {
  const written = text.slice(begin + 1, end)
  const name = written.includes('\\') ? String(parseText(text.slice(begin, end + 1))) : written
  if (names.has(name)) throw fileError(`字段“${name.slice(0, 100)}”重复出现（第 ${countLines(text, begin)} 行附近）`)
  names.add(name)
}

function countLines(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}

function findUnsafeValues(value: unknown, path: readonly PropertyKey[]): Issue[] {
  if (typeof value === 'string' && hasHalfPair(value)) return [{ path: formatPath(path), message: '文字已损坏' }]
  if (typeof value === 'number' && !Number.isFinite(value)) return [{ path: formatPath(path), message: '数字过大' }]
  if (Array.isArray(value)) return value.flatMap((element, index) => findUnsafeValues(element, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const memberPath = [...path, key]
    if (key === '__proto__') return [{ path: formatPath(memberPath), message: '不允许的字段名' }]
    if (hasHalfPair(key)) return [{ path: formatPath(path), message: '字段名已损坏' }]
    return findUnsafeValues(member, memberPath)
  })
}

function hasHalfPair(text: string): boolean {
  return !text.isWellFormed()
}
