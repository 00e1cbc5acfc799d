import type { CampaignSource } from './campaign-source'
import type { DocumentName, Picture } from './document-table'
import type { TextOptions } from './text-options'

/** What the command line gives to the print page, which has no program to ask there. A contest's document is about the first of the source. */
export type PrintJob = {
  request: {
    document: DocumentName
    paper: 'A4' | 'A3'
    text: TextOptions
    isNamed?: boolean | undefined
    unitId?: string | undefined
  }
  /** Size in pixels of the picture to take instead of a PDF. */
  picture?: Picture
  source: CampaignSource
}
