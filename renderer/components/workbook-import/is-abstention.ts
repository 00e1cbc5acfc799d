import { abstainedText } from '../../../shared/documents/import-headings'

/** Whether a mark's cell says that the judge abstained. */
export function isAbstention(text: string): boolean {
  return text.replace(/\s/g, '') === abstainedText
}
