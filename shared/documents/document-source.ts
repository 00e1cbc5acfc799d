import type { CampaignDefinition } from '../model/campaign'
import type { ContestDefinition, Sheet } from '../model/contest'
import type { OfficeFacts } from '../model/office'
import type { CampaignDetail, ContestSheets, OfficeDetail } from '../model/record'

/** Everything that the documents of one contest are filled from. */
export type DocumentSource = {
  officeName: string
  facts: OfficeFacts
  campaign: CampaignDefinition
  contest: ContestDefinition
  sheets: readonly Sheet[]
}

/** Picks the source of one contest's documents out of the store's answers; null when the contest is not there. */
export function toDocumentSource(
  office: OfficeDetail,
  campaign: CampaignDetail,
  sheets: ContestSheets,
): DocumentSource | null {
  const contest = campaign.contests.find((candidate) => candidate.key === sheets.contestKey)
  if (contest === undefined) return null
  return {
    officeName: office.office.name,
    facts: office.facts,
    campaign: campaign.definition,
    contest: contest.definition,
    sheets: sheets.sheets,
  }
}

/** 2023年6月28日; empty when there is no date. */
export function describeDate(date: string | null): string {
  if (date === null) return ''
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
