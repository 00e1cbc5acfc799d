import type { CampaignDefinition } from '../model/campaign'
import type { ContestDefinition, Publication, Sheet } from '../model/contest'
import type { OfficeFacts } from '../model/office'

/** Everything that the documents of one contest are filled from. */
export type DocumentSource = {
  officeName: string
  facts: OfficeFacts
  campaign: CampaignDefinition
  contest: ContestDefinition
  sheets: readonly Sheet[]
  /** What was sealed, oldest first. */
  publications: readonly Publication[]
  /** 封存码 while the contest is closed; null while it is open. */
  sealCode: string | null
  /** 演练 or 演示: said on every page. */
  isRehearsal: boolean
}

/** 2023年6月28日; empty when there is no date. */
export function describeDate(date: string | null): string {
  if (date === null) return ''
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
