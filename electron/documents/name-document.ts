import {
  type CampaignDocumentName,
  type ContestDocumentName,
  campaignDocuments,
  contestDocuments,
} from '../../shared/documents/document-names'
import type { DocumentSource } from '../../shared/documents/document-source'
import { type CampaignDefinition, describePeriod } from '../../shared/model/campaign'

/** 2023年第二季度_成绩汇总表, without an extension; the contest's name is added where a campaign has several. */
export function nameDocument(document: ContestDocumentName, source: DocumentSource, contestCount = 1): string {
  const contest = contestCount > 1 ? `_${source.contest.name}` : ''
  return `${describePeriod(source.campaign)}${contest}_${contestDocuments[document].title}`
}

/** 2023年第二季度_通报, without an extension. */
export function nameCampaignDocument(document: CampaignDocumentName, campaign: CampaignDefinition): string {
  return `${describePeriod(campaign)}_${campaignDocuments[document].title}`
}
