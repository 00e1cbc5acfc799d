import type { CampaignDefinition } from '../model/campaign'
import { describePeriod } from '../model/period'
import { type DocumentName, documentTable } from './document-table'

/** 2023年第二季度_成绩汇总表, without an extension. @param contest its name, where the campaign has several */
export function nameDocument(document: DocumentName, campaign: CampaignDefinition, contest: string | null): string {
  return [describePeriod(campaign), ...(contest === null ? [] : [contest]), documentTable[document].title].join('_')
}
