import { campaignChain, contestChain, officeChain } from '../audit/chain-id'
import type { SheetAddress } from './check'
import { IssueList } from './issue'
import type { DataPackage } from './package'
import type { PackageRecord, RecordChain } from './package-record'
import type { SheetNote } from './sheet-note'
import { isVoid, listVoidPapers } from './void-papers'

/**
 * What of a package's `record` does not belong to the package. Whether the hashes of the chains hold is for the check of
 * the log to say, since a tampered log is evidence and no reason to lose the data.
 */
export function checkRecord(document: Pick<DataPackage, 'office' | 'campaigns'>, record: PackageRecord): IssueList {
  const issues = new IssueList(['record'])
  checkChains(issues, document, record)
  checkSheets(issues, document, record)
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

/**
 * Rejected texts stand on sheets of a judge, unit and part that the contest has, and so do sheets on void papers; no sheet
 * that counts stands on one.
 */
function checkSheets(issues: IssueList, { campaigns }: Pick<DataPackage, 'campaigns'>, record: PackageRecord): void {
  for (const [campaignIndex, campaign] of record.campaigns.entries()) {
    const contests = campaigns.find((candidate) => candidate.id === campaign.id)?.contests ?? []
    for (const [index, extra] of campaign.contests.entries()) {
      const contest = contests.find((candidate) => candidate.id === extra.id)
      const list = issues.within('campaigns', campaignIndex, 'contests', index)
      const hasJudge = (judgeId: string) => contest?.judges.some((judge) => judge.id === judgeId) === true
      const hasUnit = (unitId: string) => contest?.unitIds.includes(unitId) === true
      const isKnown = ({ judgeId, unitId, partId }: SheetAddress) =>
        hasJudge(judgeId) && hasUnit(unitId) && contest?.parts.some((part) => part.id === partId) === true
      const isNoted = ({ judgeId, unitId }: SheetNote) => hasJudge(judgeId) && (unitId === null || hasUnit(unitId))
      const papers = listVoidPapers(extra.sheetNotes)
      const isInPlace = extra.voidSheets.every((sheet) => isKnown(sheet) && isVoid(papers, sheet))
      const isCounted = contest?.sheets.some((sheet) => isVoid(papers, sheet)) === true
      const message = '数据包的附加记录与评比对不上'
      if (!extra.rejected.every(isKnown)) list.report(message, 'rejected')
      if (!extra.sheetNotes.every(isNoted)) list.report(message, 'sheetNotes')
      if (!isInPlace || isCounted) list.report(message, 'voidSheets')
    }
  }
}

function isWithoutGaps({ entries }: RecordChain): boolean {
  return entries.length > 0 && entries.every((entry, index) => entry.seq === index + 1)
}
