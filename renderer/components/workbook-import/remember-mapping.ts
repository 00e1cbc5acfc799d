/** Headings that the user once gave to fields, known again in whatever order the columns stand. */
import type { ImportMapping } from '../../../shared/ipc/channels/program'
import type { FieldColumns, Heading, ImportField } from './import-table'

const keptMappings = 40

/** The columns that the user chose for a table with the same headings; null when there was none. */
export function recallColumns(
  mappings: readonly ImportMapping[],
  kind: string,
  headings: readonly Heading[],
  fields: readonly ImportField[],
): FieldColumns | null {
  const found = mappings.findLast((mapping) => mapping.kind === kind && isSameSet(mapping.headings, headings))
  if (found === undefined) return null
  const columns = fields.flatMap(({ field }) => {
    const text = Object.hasOwn(found.fields, field) ? found.fields[field] : undefined
    const heading = headings.find((candidate) => candidate.text === text)
    return heading === undefined ? [] : [[field, heading.column] as const]
  })
  return Object.fromEntries(columns)
}

/** The remembered mappings with this one as the newest. */
export function rememberColumns(
  mappings: readonly ImportMapping[],
  kind: string,
  headings: readonly Heading[],
  columns: FieldColumns,
): ImportMapping[] {
  const others = mappings.filter((mapping) => mapping.kind !== kind || !isSameSet(mapping.headings, headings))
  const fields = Object.entries(columns).flatMap(([field, column]) => {
    const heading = headings.find((candidate) => candidate.column === column)
    return heading === undefined ? [] : [[field, heading.text] as const]
  })
  const newest = { kind, headings: headings.map(({ text }) => text), fields: Object.fromEntries(fields) }
  return [...others, newest].slice(-keptMappings)
}

function isSameSet(texts: readonly string[], headings: readonly Heading[]): boolean {
  const wanted = new Set(texts)
  return texts.length === headings.length && headings.every(({ text }) => wanted.has(text))
}
