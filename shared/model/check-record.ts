import { campaignChain, contestChain, officeChain } from '../audit/chain-id'
import { IssueList } from './issue'
import type { DataPackage } from './package'
import type { PackageRecord, RecordChain } from './package-record'

/**
 * What of a package's `record` does not belong to the package. Whether the hashes of the chains hold is for the check of
 * the log to say, since a tampered log is evidence and no reason to lose the data.
 */
export function checkRecord(document: Pick<DataPackage, 'office' | 'campaigns'>, record: PackageRecord): IssueList {
  const issues = new IssueList(['record'])
  checkChains(issues, document, record)
  checkRejected(issues, document, record)
  return issues
}

/** Chains must belong to the package, each once, and be without gaps. */
function checkChains(
  issues: IssueList,
  { office, campaigns }: Pick<DataPackage, 'office' | 'campaigns'>,
  record: PackageRecord,
): void {
  const known = new Set([
    ...campaigns.map((campaign) => campaignChain(office.id, campaign.id)),
    ...campaigns.flatMap((campaign) =>
      campaign.contests.map((contest) => contestChain(office.id, campaign.id, contest.id)),
    ),
  ])
  for (const [index, chain] of record.chains.entries()) {
    const isOffice = chain.id === officeChain(office.id) || chain.id.startsWith(`${officeChain(office.id)}@`)
    if ((isOffice || known.has(chain.id)) && isWithoutGaps(chain)) known.delete(chain.id)
    else issues.report('数据包的修改记录缺失或重复', 'chains', index)
  }
}

/** Rejected texts stand on sheets of a judge, unit and part that the contest has. */
function checkRejected(issues: IssueList, { campaigns }: Pick<DataPackage, 'campaigns'>, record: PackageRecord): void {
  for (const [campaignIndex, campaign] of record.campaigns.entries()) {
    const contests = campaigns.find((candidate) => candidate.id === campaign.id)?.contests ?? []
    for (const [index, extra] of campaign.contests.entries()) {
      const contest = contests.find((candidate) => candidate.id === extra.id)
      const isKnown = extra.rejected.every(
        ({ judgeId, unitId, partId }) =>
          contest?.judges.some((judge) => judge.id === judgeId) &&
          contest.unitIds.includes(unitId) &&
          contest.parts.some((part) => part.id === partId),
      )
      if (!isKnown) {
        issues.report('数据包的附加记录与评比对不上', 'campaigns', campaignIndex, 'contests', index, 'rejected')
      }
    }
  }
}

function isWithoutGaps({ entries }: RecordChain): boolean {
  return entries.length > 0 && entries.every((entry, index) => entry.seq === index + 1)
}
