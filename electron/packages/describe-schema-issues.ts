/** Schema errors in plain office words. */

import type { z } from 'zod'
import { formatPath, type Issue } from '../../shared/model/issue'

type SchemaIssue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否（true / false）',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
}

/** Error map for the schemas: wording for what the schema itself does not word. */
export function describeRawIssue(issue: RawIssue): string {
  if (issue.input === undefined && issue.code === 'invalid_type') return '缺少这个字段'
  switch (issue.code) {
    case 'invalid_type':
      return `应为${typeNames[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `只能是 ${issue.values.map((value) => JSON.stringify(value)).join('、')}`
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? `不能小于 ${issue.minimum}` : '不能为空'
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? `不能大于 ${issue.maximum}` : '过长'
    case 'unrecognized_keys':
      return '没有这个字段'
    case 'invalid_key':
      return '字段名不对'
    default:
      return '格式不对'
  }
}

/** One entry per wrong field; a union is described by the alternative that comes nearest. */
export function describeSchemaIssues(issues: readonly SchemaIssue[], base: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: formatPath([...path, key]), message: issue.message }))
    }
    if (issue.code === 'invalid_union') {
      const nearest = nearestAlternative(issue.errors)
      if (nearest !== null) return describeSchemaIssues(nearest, path)
    }
    return [{ path: formatPath(path), message: issue.message }]
  })
}

function nearestAlternative(alternatives: readonly SchemaIssue[][]): SchemaIssue[] | null {
  const unknownKeys = (issues: SchemaIssue[]) => issues.filter((issue) => issue.code === 'unrecognized_keys').length
  const ranked = alternatives.toSorted((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length)
  return ranked[0] ?? null
}
