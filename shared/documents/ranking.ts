/** 名次公布页 (documents.md): the first N of a contest; never the bottom. */

import { describePeriod } from '../model/period'
import type { CampaignSource } from './campaign-source'
import { cleanTexts } from './clean-text'
import { outlineContest } from './contest-results'
import { describeDate } from './document-source'
import { orGap } from './official-text'
import type { TextOptions } from './text-options'

export type RankingDocument = {
  title: string
  officeName: string
  date: string
  rows: { rank: number; unit: string; score: string }[]
  isRehearsal: boolean
}

/** How many ranks are announced: at most ten fit the page; without a choice three. */
function readCount({ ranks }: TextOptions): number {
  return ranks.kind === 'top' ? Math.min(ranks.count, 10) : 3
}

/** Of the first contest of the source; null where it has none. */
export function buildRanking(source: CampaignSource, options: TextOptions): RankingDocument | null {
  const [contest] = source.contests
  if (contest === undefined) return null
  const { shown } = outlineContest(source, contest, { kind: 'top', count: readCount(options) })
  const { campaign } = source
  return cleanTexts({
    title: `${describePeriod(campaign)}${contest.definition.name}名次公布`,
    officeName: source.officeName,
    date: orGap(describeDate(campaign.endDate ?? campaign.startDate)),
    rows: shown.map(({ rank, unit, score }) => ({ rank, unit, score })),
    isRehearsal: source.isRehearsal,
  })
}
