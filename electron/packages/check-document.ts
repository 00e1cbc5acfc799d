import { type ContestUnits, checkContestRules } from '../../shared/model/check-contest'
import { type Issue, IssueList } from '../../shared/model/issue'
import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { recordScansSchema } from '../../shared/model/package-record'
import { checkSheets } from './check-sheets'

type DocumentIds = { officeUnits: ReadonlySet<string>; photos: ReadonlySet<string> }

/**
 * Finds what the schema cannot see (package-format.md, Errors): double ids, references to what is not there, numbers
 * that do not fit. Units of stops, comments, rectifications, publications and own units of judges may be any unit of
 * the office; units of a contest are units of its campaign.
 */
export function checkDocument(document: DataPackage): Issue[] {
  const list = new IssueList()
  list.expectUnique('村(社区)编号重复', idsOf(document.units), 'id', 'units')
  list.expectUnique('附件编号重复', idsOf(document.attachments), 'id', 'attachments')
  list.expectUnique('活动编号重复', idsOf(document.campaigns), 'id', 'campaigns')
  const ids = { officeUnits: new Set(idsOf(document.units)), photos: new Set(idsOf(document.attachments)) }
  for (const [index, campaign] of document.campaigns.entries()) {
    checkCampaign(list.within('campaigns', index), campaign, ids)
  }
  for (const [index, record] of document.starRecords.entries()) {
    list.expect('村(社区)', record.unitId, ids.officeUnits, 'starRecords', index, 'unitId')
  }
  checkScans(list.within('record'), document, ids.photos)
  return list.issues
}

/** A record of a schema that is not known is left to those who read it. */
function checkScans(list: IssueList, { record }: DataPackage, attachments: ReadonlySet<string>): void {
  const { data } = recordScansSchema.safeParse(record)
  for (const [index, { scans }] of (data?.campaigns ?? []).entries()) {
    list.expectUnique('扫描件重复', scans, null, 'campaigns', index, 'scans')
    list.expectAll('扫描件', scans, attachments, 'campaigns', index, 'scans')
  }
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id)
}

function checkCampaign(list: IssueList, campaign: PackageCampaign, ids: DocumentIds): void {
  const unitIds = campaign.units.map((unit) => unit.unitId)
  list.expectUnique('村(社区)重复', unitIds, 'unitId', 'units')
  for (const [index, unitId] of unitIds.entries()) {
    list.expect('村(社区)', unitId, ids.officeUnits, 'units', index, 'unitId')
  }
  checkRecords(list, campaign, ids)
  list.expectUnique('评比编号重复', idsOf(campaign.contests), 'id', 'contests')
  checkSeries(list, campaign)
  const units = { campaignUnitIds: new Set(unitIds), officeUnitIds: ids.officeUnits }
  for (const [index, contest] of campaign.contests.entries()) {
    checkContest(list.within('contests', index), contest, units)
  }
}

/** Stops, comments and rectifications. */
function checkRecords(list: IssueList, campaign: PackageCampaign, { officeUnits, photos }: DocumentIds): void {
  list.expectUnique('点位编号重复', idsOf(campaign.stops), 'id', 'stops')
  list.expectUnique('点评编号重复', idsOf(campaign.comments), 'id', 'comments')
  list.expectUnique('整改编号重复', idsOf(campaign.rectifications), 'id', 'rectifications')
  const stops = new Set(idsOf(campaign.stops))
  const comments = new Set(idsOf(campaign.comments))
  for (const [index, stop] of campaign.stops.entries()) {
    list.expectAll('村(社区)', stop.unitIds, officeUnits, 'stops', index, 'unitIds')
    list.expectAll('照片', stop.photos, photos, 'stops', index, 'photos')
  }
  for (const [index, comment] of campaign.comments.entries()) {
    list.expect('村(社区)', comment.unitId, officeUnits, 'comments', index, 'unitId')
    list.expect('点位', comment.stopId, stops, 'comments', index, 'stopId')
  }
  for (const [index, row] of campaign.rectifications.entries()) {
    list.expect('村(社区)', row.unitId, officeUnits, 'rectifications', index, 'unitId')
    list.expect('点位', row.stopId, stops, 'rectifications', index, 'stopId')
    list.expect('点评', row.commentId, comments, 'rectifications', index, 'commentId')
    list.expectAll('照片', row.photos, photos, 'rectifications', index, 'photos')
  }
}

function checkSeries(list: IssueList, campaign: PackageCampaign): void {
  const seen = new Set<string>()
  for (const [index, { series }] of campaign.contests.entries()) {
    if (seen.has(series)) list.report(`同一活动里有两个评比属于“${series}”系列`, 'contests', index, 'series')
    if (series !== '') seen.add(series)
  }
}

function checkContest(list: IssueList, contest: PackageContest, units: ContestUnits): void {
  checkContestRules(list, contest, units)
  for (const [index, publication] of contest.publications.entries()) {
    for (const [place, { unitId }] of publication.results.entries()) {
      list.expect('村(社区)', unitId, units.officeUnitIds, 'publications', index, 'results', place, 'unitId')
    }
  }
  checkSheets(list.within('sheets'), contest)
}
