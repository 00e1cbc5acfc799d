import type { CampaignDefinition } from '../model/campaign'
import type { ContestDefinition, ContestRecord, Publication, Sheet, VoidedSheets } from '../model/contest'
import type { OfficeFacts } from '../model/office'

/** Everything that the documents of one contest are filled from. */
export type DocumentSource = {
  officeName: string
  facts: OfficeFacts
  campaign: CampaignDefinition
  contest: ContestDefinition
  sheets: readonly Sheet[]
  /** Void papers; left out where nothing is void. */
  voided?: VoidedSheets
  /** What was sealed, oldest first. */
  publications: readonly Publication[]
  /** 封存码 while the contest is closed; null while it is open. */
  sealCode: string | null
  /** 演练 or 演示: said on every page. */
  isRehearsal: boolean
}

/** The contest of the source as the input of scoring. */
export function toRecord({ contest, sheets, voided }: DocumentSource): ContestRecord {
  return voided === undefined ? { definition: contest, sheets } : { definition: contest, sheets, voided }
}

/** 2023年6月28日; empty when there is no date. */
export function describeDate(date: string | null): string {
  if (date === null) return ''
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
