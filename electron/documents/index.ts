/** Model → bytes: workbooks, Word documents and CSV lists (documents.md). Pure Node; numbers come from `shared/scoring`. */

export { type ListEncoding, writeCampaignList, writeContestList } from './csv/write-list'
export { readWorkbook } from './workbooks/read-workbook'
export { type TemplateSource, writeTemplate } from './workbooks/write-template'
export { writeCampaignWorkbook, writeDocumentWorkbook } from './workbooks/write-workbook'
export { type WriteRequest, writeDocument } from './write-document'
