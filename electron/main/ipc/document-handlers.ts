import { type DocumentSource, toDocumentSource } from '../../../shared/documents/document-source'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { nameDocument, writeDocumentWorkbook } from '../../documents'
import type { WrittenFiles } from '../files/written-files'
import type { StoreLink } from '../store-link/store-link'
import { printDocument, printToPdf } from '../windows/print-window'
import type { Handlers } from './gateway'

type DocumentNames = 'documents:save-pdf' | 'documents:print' | 'documents:save-workbook'

export function createDocumentHandlers(
  link: StoreLink,
  written: WrittenFiles,
  printPreload: string,
): Pick<Handlers, DocumentNames> {
  return {
    'documents:save-pdf': async (request) =>
      written.save(await nameRequest(link, request), { name: 'PDF 文件', extensions: ['pdf'] }, () =>
        printToPdf(printPreload, request),
      ),
    'documents:print': async (request) => ({ printed: await printDocument(printPreload, request) }),
    'documents:save-workbook': async (request) => {
      const { source, contestCount } = await readSource(link, request)
      const name = nameDocument(request.document, source, contestCount)
      return written.save(name, { name: '电子表格', extensions: ['xlsx'] }, () =>
        writeDocumentWorkbook(request, source),
      )
    },
  }
}

async function readSource(
  link: StoreLink,
  { campaignKey, contestKey }: DocumentRequest,
): Promise<{ source: DocumentSource; contestCount: number }> {
  const campaign = await link.query('campaigns:get', { campaignKey })
  const [office, sheets] = await Promise.all([
    link.query('offices:get', { officeId: campaign.officeId }),
    link.query('contests:get-sheets', { contestKey }),
  ])
  const source = toDocumentSource(office, campaign, sheets)
  if (source === null) throw new UserError('not-found', '这个评比已被删除，请重新选择。')
  return { source, contestCount: campaign.contests.length }
}

async function nameRequest(link: StoreLink, request: DocumentRequest): Promise<string> {
  const { source, contestCount } = await readSource(link, request)
  return nameDocument(request.document, source, contestCount)
}
