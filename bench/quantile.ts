/** The value at a share of the sorted sample: 0.5 is the median. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((first, second) => first - second)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The quantile of times from a clock that goes in steps: each stands for all times within half a step, so that it can lie between two of them. */
export function quantileOfSteps(values: readonly number[], share: number, step: number): number {
  const nearest = quantile(values, share)
  const below = values.filter((value) => value < nearest - step / 2).length
  const equal = values.filter((value) => Math.abs(value - nearest) <= step / 2).length
  return nearest + step * ((share * values.length - below) / equal - 0.5)
}
