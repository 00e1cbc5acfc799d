import { type KnownName, matchNames } from '../table-reading/match-names'
import { type Answers, type NameQuestion, newAnswer, skipAnswer } from './import-plan'
import { texts } from './texts'

/** What a written name stands for; null while the user has not said it. */
export type ResolvedName = { kind: 'known'; id: string } | { kind: 'new' } | { kind: 'skip' } | null

export type NameResolution = { resolve(text: string): ResolvedName; questions: NameQuestion[] }

type WrittenName = { text: string; row: number }

/**
 * Matches names of a table with known ones. Names that are the same but for spaces, width and leading zeros are taken;
 * the others are asked about. With `mayBeNew` a name that resembles no known one is new without a question.
 * @param label what the names are: 评委, 村(社区)
 */
export async function resolveNames(
  written: readonly WrittenName[],
  known: readonly KnownName[],
  { label, answers, mayBeNew = false }: { label: string; answers: Answers; mayBeNew?: boolean },
): Promise<NameResolution> {
  const names = [...new Set(written.map(({ text }) => text))].filter((text) => text !== '')
  const matches = await matchNames(names, known)
  const short = await matchNames(
    names.map(dropLeadingZeros),
    known.map(({ id, name }) => ({ id, name: dropLeadingZeros(name) })),
  )
  const resolved = new Map<string, ResolvedName>()
  const questions: NameQuestion[] = []
  for (const [index, { text, certainty, id, candidates }] of matches.entries()) {
    const equal = certainty === 'same' ? id : short[index]?.certainty === 'same' ? short[index].id : null
    if (equal !== null && equal !== undefined) {
      resolved.set(text, { kind: 'known', id: equal })
      continue
    }
    if (mayBeNew && candidates.length === 0) {
      resolved.set(text, { kind: 'new' })
      continue
    }
    const key = `${label} ${text}`
    questions.push({
      key,
      text,
      label,
      rows: written.filter((one) => one.text === text).map(({ row }) => row),
      options: listOptions(known, candidates, mayBeNew),
    })
    resolved.set(text, readAnswer(answers[key]))
  }
  return { resolve: (text) => resolved.get(text) ?? null, questions }
}

function listOptions(known: readonly KnownName[], candidates: readonly string[], mayBeNew: boolean) {
  const likely = candidates.flatMap((id) => known.find((one) => one.id === id) ?? [])
  return [
    ...likely.map(({ id, name }) => ({ id, name: texts.likely(name) })),
    ...(mayBeNew ? [{ id: newAnswer, name: texts.asNew }] : []),
    { id: skipAnswer, name: texts.skipName },
    ...known.filter(({ id }) => !candidates.includes(id)),
  ]
}

function readAnswer(answer: string | undefined): ResolvedName {
  if (answer === undefined || answer === '') return null
  if (answer === skipAnswer) return { kind: 'skip' }
  return answer === newAnswer ? { kind: 'new' } : { kind: 'known', id: answer }
}

/** 评委1 is 评委01. */
function dropLeadingZeros(text: string): string {
  return text.normalize('NFKC').replace(/(?<!\d)0+(?=\d)/g, '')
}
