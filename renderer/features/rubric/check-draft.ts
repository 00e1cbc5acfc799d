import { checkContest } from '../../../shared/model/check-contest'
import { type ContestDefinition, contestDefinitionSchema } from '../../../shared/model/contest'
import { formatPath, type Issue } from '../../../shared/model/issue'
import { dropEmptyItems } from './rubric-changes'
import { texts } from './texts'

export type DraftScope = Parameters<typeof checkContest>[1]

const numberMessage = /^应为最多两位小数的数字文本/
const chinese = /\p{Script=Han}/u
const itemPath = /^parts\[(\d+)\](?:\.sections\[(\d+)\](?:\.items\[(\d+)\])?)?/

function readable(message: string, value: unknown): string {
  if (numberMessage.test(message)) return value === '' ? texts.numberMissing : texts.numberWrong
  return chinese.test(message) ? message : texts.valueWrong
}

/**
 * Everything that keeps a definition from being saved; the first problem of each field, or what does not fit together.
 * Rows that nothing was typed into are passed over; paths are those of the definition as given.
 */
export function findDraftIssues(definition: ContestDefinition, scope: DraftScope): Issue[] {
  const tidy = dropEmptyItems(definition)
  return listIssues(tidy, scope).map(({ path, message }) => ({ path: pathBefore(path, definition, tidy), message }))
}

function listIssues(definition: ContestDefinition, scope: DraftScope): Issue[] {
  const parsed = contestDefinitionSchema.safeParse(definition)
  if (parsed.success) return checkContest(definition, scope)
  const issues = new Map<string, Issue>()
  for (const { path: segments, message } of parsed.error.issues) {
    const path = formatPath(segments)
    if (!issues.has(path)) issues.set(path, { path, message: readable(message, valueAt(definition, segments)) })
  }
  return [...issues.values()]
}

function valueAt(definition: ContestDefinition, segments: readonly PropertyKey[]): unknown {
  return segments.reduce<unknown>(
    (value, segment) => (value === null || value === undefined ? undefined : Reflect.get(Object(value), segment)),
    definition,
  )
}

/** Where an item, or the section of one, stood before empty rows were dropped. */
function pathBefore(path: string, before: ContestDefinition, tidy: ContestDefinition): string {
  const match = itemPath.exec(path)
  if (match?.[3] === undefined) return path
  const [found, part, section, item] = match
  const id = tidy.parts[Number(part)]?.sections[Number(section)]?.items[Number(item)]?.id
  for (const [index, { items }] of (before.parts[Number(part)]?.sections ?? []).entries()) {
    const place = items.findIndex((candidate) => candidate.id === id)
    if (place >= 0) return `parts[${part}].sections[${index}].items[${place}]${path.slice(found.length)}`
  }
  return path
}

/** An issue with the words for its place: “现场观摩”第 3 项：… */
export function describeIssue(definition: ContestDefinition, { path, message }: Issue): string {
  const match = itemPath.exec(path)
  const part = definition.parts[Number(match?.[1])]
  if (match === null || part === undefined) return message
  if (match[3] === undefined) return `${texts.placeOfPart(part.name)}：${message}`
  const before = part.sections.slice(0, Number(match[2])).reduce((sum, section) => sum + section.items.length, 0)
  return `${texts.placeOfItem(part.name, before + Number(match[3]) + 1)}：${message}`
}
