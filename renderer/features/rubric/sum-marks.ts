import type { ContestDefinition } from '../../../shared/model/contest'
import { decimalSchema, formatHundredths, type Hundredths, toHundredths } from '../../../shared/model/decimal'
import { listItems, type Part } from '../../../shared/model/rubric'

function readHundredths(text: string | null): Hundredths {
  return text !== null && decimalSchema.safeParse(text).success ? toHundredths(text) : 0
}

/** Full marks of a part in hundredths, over the items that have a number. */
export function sumPart(part: Part): Hundredths {
  return listItems(part).reduce((sum, item) => sum + readHundredths(item.max), 0)
}

/** Full marks of one heading in hundredths. */
export function sumItems(items: readonly { max: string }[]): Hundredths {
  return items.reduce((sum, item) => sum + readHundredths(item.max), 0)
}

/** What the rubric adds up to, as texts; `isRight` is null where nothing was declared to compare with. */
export type RubricSum = { kind: 'points' | 'weights'; total: string; declared: string | null; isRight: boolean | null }

/** Full marks against those declared, or weights against 100. */
export function sumRubric({ composition, parts, fullMarks }: ContestDefinition): RubricSum {
  if (composition === 'weighted') {
    const total = parts.reduce((sum, part) => sum + readHundredths(part.weight), 0)
    return { kind: 'weights', total: formatHundredths(total), declared: '100', isRight: total === 10000 }
  }
  const total = parts.reduce((sum, part) => sum + sumPart(part), 0)
  const isRight = fullMarks === null ? null : total === readHundredths(fullMarks)
  return { kind: 'points', total: formatHundredths(total), declared: fullMarks, isRight }
}
