import type { OfficeFacts } from '../../../shared/model/office'
import { namePeriod, type Quarter } from '../../../shared/model/period'
import type { CampaignSummary } from '../../../shared/model/record'
import { sortCampaigns } from '../../state/sort-campaigns'

const placeWords: Record<OfficeFacts['unitTerm'], string> = {
  '村（社区）': '村(社区)',
  '社区（村）': '社区(村)',
  社区: '社区',
}

/** The usual name of a quarter's activity, with the office's own word for its units. */
export function nameCampaign(year: number, quarter: Quarter | null, unitTerm: OfficeFacts['unitTerm']): string {
  return `${namePeriod(year, quarter)}逐${placeWords[unitTerm]}观摩暨党组织书记“亮赛比”活动`
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
