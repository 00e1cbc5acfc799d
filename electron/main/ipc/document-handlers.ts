import { type DocumentSource, toDocumentSource } from '../../../shared/documents/document-source'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { nameDocument, writeDocumentWorkbook } from '../../documents'
import type { WrittenFiles } from '../files/written-files'
import type { StoreLink } from '../store-link/store-link'
import type { Handlers } from './answer'

type DocumentNames = 'documents:save-pdf' | 'documents:print' | 'documents:save-workbook'

export type DocumentServices = {
  link: Pick<StoreLink, 'query'>
  written: Pick<WrittenFiles, 'save'>
  printer: {
    /** The PDF of a document. */
    printToPdf(request: DocumentRequest): Promise<Uint8Array>
    /** Prints on paper; false when the user cancelled. */
    printOnPaper(request: DocumentRequest): Promise<boolean>
  }
}

export function createDocumentHandlers({ link, written, printer }: DocumentServices): Pick<Handlers, DocumentNames> {
  return {
    'documents:save-pdf': async (request) => {
      const { name } = await readDocument(link, request)
      return written.save(name, { name: 'PDF 文件', extensions: ['pdf'] }, () => printer.printToPdf(request))
    },
    'documents:print': async (request) => ({ printed: await printer.printOnPaper(request) }),
    'documents:save-workbook': async (request) => {
      const { name, source } = await readDocument(link, request)
      return written.save(name, { name: '电子表格', extensions: ['xlsx'] }, () =>
        writeDocumentWorkbook(request, source),
      )
    },
  }
}

/** Everything about a document that the store knows, and its file name without extension. */
async function readDocument(
  link: Pick<StoreLink, 'query'>,
  { document, campaignKey, contestKey }: DocumentRequest,
): Promise<{ name: string; source: DocumentSource }> {
  const campaign = await link.query('campaigns:get', { campaignKey })
  const [office, sheets] = await Promise.all([
    link.query('offices:get', { officeId: campaign.officeId }),
    link.query('contests:get-sheets', { contestKey }),
  ])
  const source = toDocumentSource(office, campaign, sheets)
  if (source === null) throw new UserError('not-found', '这个评比已被删除，请重新选择。')
  return { name: nameDocument(document, source, campaign.contests.length), source }
}
