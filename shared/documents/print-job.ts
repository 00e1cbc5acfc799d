import type { CampaignSource } from './campaign-source'
import type { DocumentName } from './document-table'
import type { TextOptions } from './text-options'

/** What the command line gives to the print page, which has no program to ask there. A contest's document is about the first of the source. */
export type PrintJob = {
  request: { document: DocumentName; paper: 'A4' | 'A3'; text: TextOptions }
  source: CampaignSource
}
