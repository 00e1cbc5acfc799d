/** The result document of one contest (package-format.md): strings are exact decimals, see there for their digits. */
import type { UnitNotice } from './unit-score'

/** Codes of scoring.md §6 that stand on a contest. */
export type ContestNotice = 'full-marks-not-declared' | 'quota-exceeded' | 'weights-not-100'

export type RankedUnit = {
  unitId: string
  rank: number
  groupRank: number
  /** With exactly the contest's number of decimals. */
  published: string
  /** 10 fraction digits, half up; also `base` and `score`. */
  exact: string
  base: string
  /** The effective sum as the shortest decimal, "0" when none. */
  adjustment: string
  parts: { partId: string; score: string; counted: number; dropped: string[] }[]
  band: string | null
  notices: UnitNotice[]
}

export type ContestResult = {
  id: string
  /** In rank order; equal ranks in the contest's order of units. */
  ranked: RankedUnit[]
  /** In the contest's order of units. */
  unranked: { unitId: string; notices: UnitNotice[] }[]
  notices: ContestNotice[]
}
