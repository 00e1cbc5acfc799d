/** One side of a pasted block, matched with the names of the grid or counted on from a cell. */
import type { NameQuestion as Question } from '../../../components/name-choices/NameChoices'
import { isNumber } from '../../../components/table-reading/clean-mark'
import { type KnownName, matchNames } from '../../../components/table-reading/match-names'
import { headingOf, plainHeading } from './known-headings'
import { texts as pasteTexts } from './texts'

/** A name of the block that stands for none, or not surely for one, of the grid's names; candidates are positions there. */
export type NameQuestion = Question<number> & { axis: 'row' | 'column' }

/** `targets` has the position in the grid for each row or column of the block; null where nothing is written. */
export type PasteAxis = {
  isNamed: boolean
  /** As they are written in the block; empty where the block has none. */
  names: readonly string[]
  targets: (number | null)[]
  questions: (NameQuestion | null)[]
}

export function countOn(length: number, start: number, from: number): PasteAxis {
  const targets = Array.from({ length }, (_, index) => (index < start ? null : from + index - start))
  return { isNamed: false, names: [], targets, questions: targets.map(() => null) }
}

/**
 * A name is taken without a question when it is one of the grid's and no other's.
 * @param known names of each position of the grid, the one shown on the screen first
 * @param passedOver position of the names themselves
 * @param ignored names that hold no marks
 */
export async function matchAxis(
  axis: NameQuestion['axis'],
  texts: readonly string[],
  passedOver: number | null,
  known: readonly (readonly string[])[],
  ignored: RegExp,
): Promise<PasteAxis> {
  const read = (text: string) => (axis === 'column' ? headingOf(text) : text)
  const wanted = texts.map((text, index) => {
    const plain = plainHeading(read(text))
    return index === passedOver || (ignored.test(plain) && !known.flat().includes(plain)) ? '' : read(text)
  })
  const aliases = wanted.map((text) => {
    const found = known.flatMap((names, position) => (names.includes(plainHeading(text)) ? [position] : []))
    return found.length === 1 ? (found[0] ?? -1) : -1
  })
  const matches = await matchNames(
    wanted.map((text, index) => (aliases[index] === -1 ? text : '')),
    listKnown(known.map(([name = '']) => name)),
  )
  const taken = new Set<number>()
  const targets: (number | null)[] = []
  const questions = wanted.map((text, index): NameQuestion | null => {
    const alias = aliases[index] ?? -1
    const match = matches[index]
    const sure = alias >= 0 ? alias : match?.certainty === 'same' ? Number(match.id) : null
    const isRepeated = sure !== null && taken.has(sure)
    const target = text === '' || isRepeated ? null : sure
    targets.push(target)
    if (target !== null) taken.add(target)
    if (text === '' || target !== null) return null
    const candidates = isRepeated ? [sure] : (match?.candidates ?? []).map(Number)
    return { id: `${axis} ${index}`, axis, text, candidates, isRepeated }
  })
  return { isNamed: true, names: texts, targets, questions }
}

/** Numbers beside no name, below a merged one for example, are not dropped without a word. */
export function askForNameless(
  axis: PasteAxis,
  kind: NameQuestion['axis'],
  from: number,
  read: (index: number) => readonly string[],
): void {
  for (let index = from; index < axis.targets.length; index += 1) {
    if (axis.names[index] !== '' || !read(index).some(isNumber)) continue
    const text = pasteTexts.nameless[kind](index + 1)
    axis.questions[index] = { id: `${kind} ${index}`, axis: kind, text, candidates: [], isRepeated: false }
  }
}

export function listKnown(names: readonly string[]): KnownName[] {
  return names.map((name, id) => ({ id: String(id), name }))
}
