import { formatPath, type Issue } from '../../shared/model/issue'
import { fileError, PackageError } from './package-error'
import { packageLimits } from './package-limits'

/**
 * UTF-8 bytes, with or without a byte order mark, to a JSON value: bounded in size and depth, without `__proto__`,
 * without numbers and characters that JSON cannot carry.
 * @throws PackageError
 */
export function decodeJson(bytes: Uint8Array): unknown {
  if (bytes.length > packageLimits.documentBytes) throw fileError('文件太大')
  const text = decodeText(bytes)
  if (text.trim() === '') throw fileError('文件是空的')
  checkDepth(text)
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
    const where = place === undefined ? '' : `（第 ${text.slice(0, Number(place)).split('\n').length} 行附近）`
    throw fileError(`不是数据包，或文件不完整：无法按 JSON 读取${where}`)
  }
}

/** Counts brackets outside strings before anything is built from the text. */
function checkDepth(text: string): void {
  let depth = 0
  let isInString = false
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (isInString) {
      if (code === 0x5c) place += 1
      else if (code === 0x22) isInString = false
    } else if (code === 0x22) isInString = true
    else if (code === 0x5b || code === 0x7b) {
      depth += 1
      if (depth > packageLimits.depth) throw fileError(`内容嵌套超过 ${packageLimits.depth} 层`)
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
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
  return /\p{Surrogate}/u.test(text)
}
