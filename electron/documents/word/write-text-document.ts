import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { buildText, type TextName } from '../../../shared/documents/text-documents'
import type { TextOptions } from '../../../shared/documents/text-options'

/** The .docx of one text of a campaign. The library is loaded when first needed: it would slow down the start. */
export async function writeTextDocument(
  document: TextName,
  source: CampaignSource,
  options: TextOptions,
): Promise<Uint8Array> {
  const { writeWord } = await import('./write-word')
  return writeWord(buildText(document, source, options), source.officeName)
}
