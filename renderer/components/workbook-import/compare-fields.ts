import { texts } from './texts'

export type FieldPair = { label: string; before: string; after: string }

/** The differences of one record in words; what stays the same is not named. */
export function describeDifferences(pairs: readonly FieldPair[], isNew: boolean): string {
  return pairs
    .filter(({ before, after }) => before !== after)
    .map(({ label, before, after }) => {
      if (isNew) return texts.addition(label, shorten(after))
      return texts.change(label, shorten(before), shorten(after))
    })
    .join('；')
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line === '') return texts.blank
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
