/** Names written by hand or in another list, matched with names of the record. */
import { editDistance } from './edit-distance'

export type KnownName = { id: string; name: string }

/**
 * What a written name stands for. `same` differs at most in spaces, brackets and full-width characters and is taken
 * without a question; `likely` sounds or looks alike and must be confirmed by the user; `none` was not found.
 */
export type NameMatch = {
  text: string
  certainty: 'same' | 'likely' | 'none'
  /** The best match, null with `none`. */
  id: string | null
  /** Ids of everything that is near enough to be offered, best first. */
  candidates: string[]
}

/** Largest share of a name's characters, or of its syllables' letters, that may differ. */
const largestDifference = 0.34

/**
 * Matches each text with one of the known names: by the characters, then by pinyin and edit distance.
 * Two known names that are equally near make the match `likely` at best. Blank texts are `none`.
 */
export async function matchNames(texts: readonly string[], known: readonly KnownName[]): Promise<NameMatch[]> {
  const plain = known.map(({ id, name }) => ({ id, name: plainName(name) }))
  const exact = texts.map((text) => {
    const wanted = plainName(text)
    return wanted === '' ? [] : plain.filter(({ name }) => name === wanted)
  })
  const isSettled = exact.every((found, index) => found.length === 1 || plainName(texts[index] ?? '') === '')
  const readPinyin = isSettled ? null : await loadPinyin()
  const sounds = readPinyin === null ? [] : plain.map(({ name }) => readPinyin(name))
  return texts.map((text, index) => {
    const found = exact[index] ?? []
    const only = found[0]
    if (only !== undefined && found.length === 1) return { text, certainty: 'same', id: only.id, candidates: [only.id] }
    const wanted = plainName(text)
    if (wanted === '' || readPinyin === null) return { text, certainty: 'none', id: null, candidates: [] }
    const sound = readPinyin(wanted)
    const near = plain
      .map(({ id, name }, place) => ({ id, difference: compare(wanted, sound, name, sounds[place] ?? '') }))
      .filter(({ difference }) => difference <= largestDifference)
      .sort((a, b) => a.difference - b.difference)
    const candidates = near.map(({ id }) => id)
    return { text, certainty: candidates.length > 0 ? 'likely' : 'none', id: candidates[0] ?? null, candidates }
  })
}

/** Without spaces, in half width, with one kind of brackets. */
function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replaceAll('【', '[').replaceAll('】', ']').toLowerCase()
}

/** A name that is the beginning or a part of the other is near: 民安 of 民安社区. */
function compare(wanted: string, wantedSound: string, name: string, sound: string): number {
  const isPart = wanted.length >= 2 && (name.includes(wanted) || wanted.includes(name))
  const characters = editDistance(wanted, name) / Math.max(wanted.length, name.length)
  const letters = editDistance(wantedSound, sound) / Math.max(wantedSound.length, sound.length)
  return Math.min(characters, letters, isPart ? largestDifference / 2 : 1)
}

/** The table of readings is large and is loaded only when a name is not found as written. */
async function loadPinyin(): Promise<(text: string) => string> {
  const { pinyin } = await import('pinyin-pro')
  return (text) => pinyin(text, { toneType: 'none', type: 'array' }).join('')
}
