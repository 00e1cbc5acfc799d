import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { scoreContest, type YearCampaign, type YearScore } from '../../shared/scoring'
import { toContestRecord } from '../packages'
import { InputError } from './command'

/**
 * The scores of one series in the campaigns of a year: those of a contest's latest publication, or computed where
 * there is none (scoring.md §5).
 * @param year null where the series occurs in one year only
 * @throws InputError
 */
export function collectYear(document: DataPackage, series: string, year: number | null): YearCampaign[] {
  const found = document.campaigns.flatMap((campaign) => {
    const contest = campaign.contests.find((candidate) => candidate.series === series)
    return contest === undefined || (year !== null && campaign.year !== year) ? [] : [{ campaign, contest }]
  })
  if (found.length === 0) throw new InputError(`没有“${series}”系列的评比`)
  const years = [...new Set(found.map(({ campaign }) => campaign.year))].sort()
  if (years.length > 1) throw new InputError(`“${series}”系列跨 ${years.join('、')} 年，请用 --year 选一年`)
  return found.map(({ campaign, contest }) => ({ campaignId: campaign.id, scores: readScores(campaign, contest) }))
}

function readScores(campaign: PackageCampaign, contest: PackageContest): YearScore[] {
  const latest = contest.publications.toSorted((left, right) => left.number - right.number).at(-1)
  if (latest !== undefined) return latest.results
  const { ranked } = scoreContest(toContestRecord(contest), campaign.units)
  return ranked.map(({ unitId, published, rank }) => ({ unitId, published, rank }))
}
