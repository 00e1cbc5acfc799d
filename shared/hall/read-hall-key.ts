import type { HallKey } from './hall-frame'

const keys: Readonly<Record<string, HallKey>> = {
  ' ': 'next',
  Enter: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  b: 'black',
  B: 'black',
  Escape: 'close',
}

/** What a key means in both windows, also one of a remote presenter; null for all others. */
export function readHallKey(key: string): HallKey | null {
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null
}
