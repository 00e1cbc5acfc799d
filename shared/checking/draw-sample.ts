import type { SampleSize } from '../model/check'

/** How many of `population` a sample of that size has: at least 1, at most all. */
export function countSample(size: SampleSize, population: number): number {
  const wanted = size.kind === 'count' ? size.value : Math.ceil((population * size.value) / 100)
  return Math.min(Math.max(wanted, 1), population)
}

/**
 * Draws `count` of the items, each with the same chance: the first `count` places of a Fisher–Yates shuffle by
 * Mulberry32, in the order in which the items were given.
 * @param seed 8 hexadecimal digits; the same seed and items give the same sample
 */
export function drawSample<Item>(seed: string, items: readonly Item[], count: number): Item[] {
  const next = mulberry32(Number.parseInt(seed, 16))
  const places = items.map((_, index) => index)
  for (let index = 0; index < Math.min(count, places.length); index += 1) {
    const other = index + Math.floor(next() * (places.length - index))
    const [here, there] = [places[index] as number, places[other] as number]
    places[index] = there
    places[other] = here
  }
  const chosen = places.slice(0, count).sort((left, right) => left - right)
  return chosen.map((index) => items[index] as Item)
}

/** A generator of numbers from 0 to below 1 with 32 bits of state. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
