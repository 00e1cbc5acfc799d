import { type DocumentSource, toDocumentSource } from '../../shared/documents/document-source'
import { UserError } from '../../shared/ipc/app-error'
import { invoke } from '../client/desk-client'

/** Reads everything that a document of one contest is filled from. */
export async function loadDocumentSource(campaignKey: number, contestKey: number): Promise<DocumentSource> {
  const [campaign, sheets] = await Promise.all([
    invoke('campaigns:get', { campaignKey }),
    invoke('contests:get-sheets', { contestKey }),
  ])
  const office = await invoke('offices:get', { officeId: campaign.officeId })
  const source = toDocumentSource(office, campaign, sheets)
  if (source === null) throw new UserError('not-found', '这个评比已被删除，请回到“打印与导出”重新选择。')
  return source
}
