/** Ways to mistype a mark (scoring.md §7, critical marks). */
import type { Hundredths } from '../../model/decimal'

/**
 * Slips of a typed mark in order: each digit of its shortest decimal one less, then one more, then the value ×10 and
 * ÷10, as far as they lie within 0..max on a multiple of the step. As the specification has it, an item's grades are
 * not asked for, so that a slip may be a number that the item does not offer.
 */
export function listSlips(mark: Hundredths, limits: { max: Hundredths; step: Hundredths }): Hundredths[] {
  const slips: Hundredths[] = []
  const offer = (slip: number) => {
    const isPossible = slip >= 0 && slip <= limits.max && slip % limits.step === 0
    if (isPossible && slip !== mark && !slips.includes(slip)) slips.push(slip)
  }
  for (const place of listPlaces(mark)) {
    const digit = Math.floor(mark / place) % 10
    if (digit > 0) offer(mark - place)
    if (digit < 9) offer(mark + place)
  }
  offer(mark * 10)
  offer(mark / 10)
  return slips
}

/** The value of each digit of the shortest decimal, left to right: 9.5 has places 1 and 0.1. */
function listPlaces(mark: Hundredths): Hundredths[] {
  const last = mark % 10 !== 0 ? 1 : mark % 100 !== 0 ? 10 : 100
  const places = [last]
  for (let place = last * 10; place <= Math.max(mark, 100); place *= 10) places.unshift(place)
  return places
}
