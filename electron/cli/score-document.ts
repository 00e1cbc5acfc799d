import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { type ContestResult, scoreContest } from '../../shared/scoring'
import { toContestRecord } from '../packages'

export type ScoredContest = { contest: PackageContest; result: ContestResult }
export type ScoredCampaign = { campaign: PackageCampaign; contests: readonly ScoredContest[] }

/** Scores every contest of a package, in the order of the document. */
export function scoreDocument(document: DataPackage): ScoredCampaign[] {
  return document.campaigns.map((campaign) => ({
    campaign,
    contests: campaign.contests.map((contest) => ({
      contest,
      result: scoreContest(toContestRecord(contest), campaign.units),
    })),
  }))
}
