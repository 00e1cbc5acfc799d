import type { FileFilter } from 'electron'
import { type CampaignSource, toCampaignSource } from '../../../shared/documents/campaign-source'
import { type FileForm, isContestDocument } from '../../../shared/documents/document-table'
import { nameDocument } from '../../../shared/documents/name-document'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest, PrintRequest } from '../../../shared/ipc/channels/program'
import type { ContestRecord } from '../../../shared/model/contest'
import type { CampaignDetail } from '../../../shared/model/record'
import type { WriteRequest } from '../../documents'
import type { WrittenFiles } from '../files/written-files'
import type { StoreLink } from '../store-link/store-link'
import type { Handlers } from './answer'

type DocumentNames = 'documents:save-pdf' | 'documents:save-picture' | 'documents:print' | 'documents:save-file'

export type DocumentServices = {
  link: Pick<StoreLink, 'query'>
  written: Pick<WrittenFiles, 'save'>
  printer: {
    /** The PDF of a document. */
    printToPdf(request: DocumentRequest): Promise<Uint8Array>
    /** The PNG of a document that has a picture. */
    takePicture(request: DocumentRequest): Promise<Uint8Array>
    /** Prints on paper; false when the user cancelled. */
    printOnPaper(request: PrintRequest): Promise<boolean>
  }
  writeDocument(request: WriteRequest, source: CampaignSource, contest: ContestRecord | null): Promise<Uint8Array>
}

const filters: Record<FileForm | 'pdf' | 'png', FileFilter> = {
  png: { name: 'PNG 图片', extensions: ['png'] },
  pdf: { name: 'PDF 文件', extensions: ['pdf'] },
  xlsx: { name: '电子表格', extensions: ['xlsx'] },
  docx: { name: 'Word 文档', extensions: ['docx'] },
  csv: { name: 'CSV 清单', extensions: ['csv'] },
}

export function createDocumentHandlers(services: DocumentServices): Pick<Handlers, DocumentNames> {
  const { link, written, printer, writeDocument } = services
  return {
    'documents:save-pdf': async (request) => {
      const { name } = await readDocument(link, request)
      return written.save(name, filters.pdf, () => printer.printToPdf(request))
    },
    'documents:save-picture': async (request) => {
      const { name } = await readDocument(link, request)
      return written.save(name, filters.png, () => printer.takePicture(request))
    },
    'documents:print': async (request) => ({ printed: await printer.printOnPaper(request) }),
    'documents:save-file': async (request) => {
      const { name, source, contest } = await readDocument(link, request)
      return written.save(name, filters[request.form], () => writeDocument(request, source, contest))
    },
  }
}

/** The source of a campaign's documents with all contests, the keys of these in the same order, and the campaign as stored. */
export async function readCampaignSource(
  link: Pick<StoreLink, 'query'>,
  campaignKey: number,
): Promise<{ source: CampaignSource; contestKeys: number[]; detail: CampaignDetail }> {
  const campaign = await link.query('campaigns:get', { campaignKey })
  const contestKeys = campaign.contests.map((contest) => contest.key)
  const [office, sheets] = await Promise.all([
    link.query('offices:get', { officeId: campaign.officeId }),
    Promise.all(contestKeys.map((contestKey) => link.query('contests:get-sheets', { contestKey }))),
  ])
  return { source: toCampaignSource(office, campaign, sheets), contestKeys, detail: campaign }
}

/** Everything about a document that the store knows, and its file name without extension. */
async function readDocument(
  link: Pick<StoreLink, 'query'>,
  { document, campaignKey, contestKey, unitId }: DocumentRequest,
): Promise<{ name: string; source: CampaignSource; contest: ContestRecord | null }> {
  const campaign = await link.query('campaigns:get', { campaignKey })
  const wanted = isContestDocument(document)
    ? campaign.contests.filter((contest) => contest.key === contestKey)
    : campaign.contests
  const [office, sheets] = await Promise.all([
    link.query('offices:get', { officeId: campaign.officeId }),
    Promise.all(wanted.map((contest) => link.query('contests:get-sheets', { contestKey: contest.key }))),
  ])
  const source = toCampaignSource(office, campaign, sheets)
  const contest = isContestDocument(document) ? (source.contests[0] ?? null) : null
  if (contest === null && isContestDocument(document)) {
    throw new UserError('not-found', '这个评比已被删除，请重新选择。')
  }
  const isOneOfSeveral = contest !== null && campaign.contests.length > 1
  const unit = campaign.definition.units.find((candidate) => candidate.unitId === unitId)?.name ?? null
  const name = nameDocument(document, campaign.definition, isOneOfSeveral ? contest.definition.name : unit)
  return { name, source, contest }
}
