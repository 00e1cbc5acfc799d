import type { OfficeFacts } from '../../../shared/model/office'
import type { CampaignSummary } from '../../../shared/model/record'
import { sortCampaigns } from '../../state/sort-campaigns'

export type Quarter = 1 | 2 | 3 | 4

const numerals = { 1: '一', 2: '二', 3: '三', 4: '四' } as const
const placeWords: Record<OfficeFacts['unitTerm'], string> = {
  '村（社区）': '村(社区)',
  '社区（村）': '社区(村)',
  社区: '社区',
}

/** 2026年第四季度, or 2026年 without a quarter. */
export function nameLabel(year: number, quarter: Quarter | null): string {
  return quarter === null ? `${year}年` : `${year}年第${numerals[quarter]}季度`
}

/** The usual name of a quarter's activity, with the office's own word for its units. */
export function nameCampaign(year: number, quarter: Quarter | null, unitTerm: OfficeFacts['unitTerm']): string {
  return `${nameLabel(year, quarter)}逐${placeWords[unitTerm]}观摩暨党组织书记“亮赛比”活动`
}

/** The period of a new campaign: this quarter, or the next one that has none yet. @param today YYYY-MM-DD */
export function proposePeriod(
  today: string,
  campaigns: readonly CampaignSummary[],
): { year: number; quarter: Quarter } {
  let year = Number(today.slice(0, 4))
  let quarter = Math.ceil(Number(today.slice(5, 7)) / 3) as Quarter
  const exists = () => campaigns.some((campaign) => campaign.year === year && campaign.quarter === quarter)
  while (exists()) {
    year += quarter === 4 ? 1 : 0
    quarter = ((quarter % 4) + 1) as Quarter
  }
  return { year, quarter }
}

/** The campaign that a new one may be copied from: the newest. */
export function findPrevious(campaigns: readonly CampaignSummary[]): CampaignSummary | null {
  return sortCampaigns(campaigns)[0] ?? null
}
