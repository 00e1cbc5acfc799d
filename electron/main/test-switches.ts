declare const __TEST_SWITCHES__: boolean

/** Faults that a test may ask for by its environment; a bundle that is built for use knows none. */
export type TestSwitches = {
  /** Bytes that must stay free instead of the usual ones. */
  minimumSpace?: number
}

export function readTestSwitches(): TestSwitches {
  if (typeof __TEST_SWITCHES__ === 'undefined' || !__TEST_SWITCHES__) return {}
  const minimum = process.env.LIANGSAI_TEST_MINIMUM_SPACE
  return minimum === undefined ? {} : { minimumSpace: Number(minimum) }
}
