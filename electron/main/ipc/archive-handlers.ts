import { listArchive } from '../../../shared/documents/list-archive'
import { listArchivedAttachments } from '../../../shared/documents/list-archived-attachments'
import { defaultTextOptions } from '../../../shared/documents/text-options'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import type { DeskEvent } from '../../../shared/ipc/events'
import { systemClock } from '../../../shared/model/clock'
import { describePeriod } from '../../../shared/model/period'
import { loadAttachment } from '../files/attachments'
import type { FileDialogs } from '../files/dialogs'
import { writeArchive } from '../files/write-archive'
import type { WrittenFiles } from '../files/written-files'
import type { Handlers } from './answer'
import { type DocumentServices, readCampaignSource } from './document-handlers'

export type ArchiveServices = Pick<DocumentServices, 'link' | 'printer' | 'writeDocument'> & {
  dialogs: Pick<FileDialogs, 'chooseFolder'>
  written: Pick<WrittenFiles, 'write'>
  /** Folder of the photos and scans. */
  attachments: string
  send(event: DeskEvent): void
}

/** 整季存档: one at a time, file after file. */
export function createArchiveHandlers(services: ArchiveServices): Pick<Handlers, 'archive:save' | 'archive:cancel'> {
  const { link, printer, writeDocument, dialogs, written, send, attachments: folder } = services
  let running: { isCancelled: boolean } | null = null
  return {
    'archive:save': async ({ campaignKey, texts }) => {
      if (running !== null) throw new UserError('conflict', '正在存档，请等它结束或先取消。')
      const work = { isCancelled: false }
      running = work
      try {
        const parent = await dialogs.chooseFolder('选择存档的位置')
        if (parent === null) return null
        const { source, contestKeys, detail } = await readCampaignSource(link, campaignKey)
        const { campaign, officeName } = source
        const period = describePeriod(campaign)
        const entries = listArchive(
          campaign,
          source.contests.map(({ definition: { id, name } }) => ({
            name,
            publications: source.seals[id]?.publications ?? [],
          })),
        )
        const attachments = listArchivedAttachments(detail)
        const total = entries.length + attachments.length
        return await writeArchive({
          parent,
          name: `${period}_整季存档`,
          heading: [
            `${period}整季存档`,
            campaign.title,
            officeName,
            `存档时间：${systemClock.now().slice(0, 16).replace('T', ' ')}`,
          ],
          entries,
          make: async ({ document, contest, form }) => {
            const text = texts[document] ?? defaultTextOptions
            const contestKey = contest === null ? null : (contestKeys[contest] ?? null)
            const request: DocumentRequest = { document, campaignKey, contestKey, paper: 'A4', text }
            if (form === 'pdf') return printer.printToPdf(request)
            if (form === 'png') return printer.takePicture(request)
            const own = contest === null ? null : (source.contests[contest] ?? null)
            return writeDocument({ ...request, form, encoding: 'utf-8' }, source, own)
          },
          attachments,
          load: (id) => loadAttachment(folder, id),
          write: written.write,
          report: (done, name) => send({ kind: 'archive-progress', done, total, name }),
          isCancelled: () => work.isCancelled,
        })
      } finally {
        running = null
      }
    },
    'archive:cancel': async () => {
      if (running !== null) running.isCancelled = true
      return null
    },
  }
}
