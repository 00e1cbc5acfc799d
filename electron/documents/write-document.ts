import { type CampaignSource, pickContest } from '../../shared/documents/campaign-source'
import {
  type CampaignWorkbookName,
  type ContestWorkbookName,
  type DocumentName,
  type FileForm,
  hasForm,
  isContestDocument,
} from '../../shared/documents/document-table'
import type { TextName } from '../../shared/documents/text-documents'
import type { TextOptions } from '../../shared/documents/text-options'
import type { ContestRecord } from '../../shared/model/contest'
import { type ListEncoding, writeCampaignList, writeContestList } from './csv/write-list'
import { writeTextDocument } from './word/write-text-document'
import { writeCampaignWorkbook, writeDocumentWorkbook } from './workbooks/write-workbook'

/** Which document as which kind of file; `paper` is that of workbooks, `encoding` that of lists, `text` belongs to Word texts. */
export type WriteRequest = {
  document: DocumentName
  form: FileForm
  paper: 'A4' | 'A3'
  encoding: ListEncoding
  text: TextOptions
}

/**
 * The bytes of a document.
 * @param contest the one that a contest's document is about; null for a document of the campaign
 * @throws RangeError when the document does not come as this kind of file, or its contest is missing
 */
export async function writeDocument(
  { document, form, paper, encoding, text }: WriteRequest,
  source: CampaignSource,
  contest: ContestRecord | null,
): Promise<Uint8Array> {
  if (!hasForm(document, form)) throw new RangeError(`${document} does not come as ${form}`)
  if (isContestDocument(document) && document !== 'correction') {
    if (contest === null) throw new RangeError(`${document} is about one contest`)
    const own = pickContest(source, contest)
    const workbook = document as ContestWorkbookName
    if (form === 'csv') return writeContestList(workbook, own, encoding)
    return writeDocumentWorkbook({ document: workbook, paper, layout: text.summary }, own)
  }
  if (form === 'docx') return writeTextDocument(document as TextName, source, text)
  if (form === 'csv') return writeCampaignList(document as 'comments' | 'route', source, encoding)
  return writeCampaignWorkbook({ document: document as CampaignWorkbookName, paper }, source)
}
