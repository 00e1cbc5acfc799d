/** What a text may say of a ranking, after the rank switch (documents.md, 通报). */

import type { ContestRecord } from '../model/contest'
import { scoreContest } from '../scoring'
import { type CampaignSource, nameUnit, sortByOfficeSequence } from './campaign-source'
import type { RankSwitch } from './text-options'

export type ShownRank = {
  unitId: string
  unit: string
  rank: number
  isShared: boolean
  score: string
  band: string | null
}

export type ContestOutline = {
  name: string
  /** Units whose rank is shown, best first. */
  shown: ShownRank[]
  /** The other units of the contest in 机构序列, without rank, score or 等次. */
  others: { unitId: string; unit: string }[]
  /** Nothing was scored yet. */
  isEmpty: boolean
}

/** Splits a contest's units into those shown with their rank and the others; a single unit is never left over as the last. */
export function outlineContest(source: CampaignSource, contest: ContestRecord, ranks: RankSwitch): ContestOutline {
  const { ranked } = scoreContest(contest, source.campaign.units)
  const lastShown = ranks.kind === 'full' ? ranked.length : ranks.kind === 'none' ? 0 : chooseLast(ranked, ranks.count)
  const shown = ranked
    .filter((row) => row.rank <= lastShown)
    .map((row) => ({
      unitId: row.unitId,
      unit: nameUnit(source, row.unitId),
      rank: row.rank,
      isShared: ranked.filter((other) => other.rank === row.rank).length > 1,
      score: row.published,
      band: row.band,
    }))
  const others = contest.definition.unitIds.filter((unitId) => !shown.some((row) => row.unitId === unitId))
  return {
    name: contest.definition.name,
    shown,
    others: sortByOfficeSequence(source, others).map((unitId) => ({ unitId, unit: nameUnit(source, unitId) })),
    isEmpty: ranked.length === 0,
  }
}

/** The last rank shown of the first `count`: lowered while exactly one ranked unit would be left. */
function chooseLast(ranked: readonly { rank: number }[], count: number): number {
  let last = count
  while (last > 0 && ranked.filter((row) => row.rank > last).length === 1) {
    last = Math.max(...ranked.filter((row) => row.rank <= last).map((row) => row.rank)) - 1
  }
  return last
}
