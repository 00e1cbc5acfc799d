import { type DocumentName, documentTable } from './document-table'

/** Whether the document can be made: one about a contest needs it, 更正说明 a correction. @param contest null where there is none */
export function isOffered(name: DocumentName, contest: { publications: readonly unknown[] } | null): boolean {
  if (documentTable[name].scope === 'campaign') return true
  if (contest === null) return false
  return name !== 'correction' || contest.publications.length > 1
}
