import type { CheckFigures } from './count-checks'

/** All entered sheets were checked, or all of the newest sample, and no difference is open. */
export function isCheckingDone({ entered, checked, stale, unresolved, sample }: CheckFigures): boolean {
  if (entered === 0 || unresolved > 0 || stale > 0) return false
  return checked === entered || (sample !== null && sample.drawn > 0 && sample.checked === sample.drawn)
}
