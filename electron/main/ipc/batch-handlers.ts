import { join } from 'node:path'
import { buildFeedback } from '../../../shared/documents/feedback'
import { toFileName } from '../../../shared/documents/file-name'
import { listArchive } from '../../../shared/documents/list-archive'
import { listArchivedAttachments } from '../../../shared/documents/list-archived-attachments'
import { nameDocument } from '../../../shared/documents/name-document'
import { defaultTextOptions } from '../../../shared/documents/text-options'
import { UserError } from '../../../shared/ipc/app-error'
import type { DocumentRequest, SavedBatch } from '../../../shared/ipc/channels/program'
import type { DeskEvent } from '../../../shared/ipc/events'
import { systemClock } from '../../../shared/model/clock'
import { describePeriod } from '../../../shared/model/period'
import { loadAttachment } from '../files/attachments'
import type { FileDialogs } from '../files/dialogs'
import { writeArchive } from '../files/write-archive'
import { type Batch, type BatchFile, type WrittenBatch, writeBatch } from '../files/write-batch'
import type { WrittenFiles } from '../files/written-files'
import type { Handlers } from './answer'
import { type DocumentServices, readCampaignSource } from './document-handlers'

export type BatchServices = Pick<DocumentServices, 'link' | 'printer' | 'writeDocument'> & {
  dialogs: Pick<FileDialogs, 'chooseFolder'>
  written: Pick<WrittenFiles, 'write'>
  /** Folder of the photos and scans. */
  attachments: string
  send(event: DeskEvent): void
}

type BatchNames = 'batches:save-archive' | 'batches:save-feedback' | 'batches:cancel'

/** Many files in one folder, file after file; one batch at a time. */
export function createBatchHandlers(services: BatchServices): Pick<Handlers, BatchNames> {
  const { link, printer, writeDocument, dialogs, written, send, attachments: folder } = services
  let running: { isCancelled: boolean } | null = null

  /** Asks where, then works. */
  async function run(
    title: string,
    work: (batch: Omit<Batch, 'name' | 'files'>) => Promise<WrittenBatch>,
  ): Promise<SavedBatch> {
    if (running !== null) throw new UserError('conflict', '正在写另一批文件，请等它结束或先取消。')
    const own = { isCancelled: false }
    running = own
    try {
      const parent = await dialogs.chooseFolder(title)
      if (parent === null) return null
      return describeBatch(
        await work({
          parent,
          write: written.write,
          report: (done, total, name) => send({ kind: 'batch-progress', done, total, name }),
          isCancelled: () => own.isCancelled,
        }),
      )
    } finally {
      running = null
    }
  }

  return {
    'batches:save-archive': ({ campaignKey, texts }) =>
      run('选择存档的位置', async (batch) => {
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
        return writeArchive({
          ...batch,
          name: toFileName(`${period}_整季存档`),
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
          attachments: listArchivedAttachments(detail),
          load: (id) => loadAttachment(folder, id),
        })
      }),
    'batches:save-feedback': async ({ campaignKey, paper }) => {
      const { source } = await readCampaignSource(link, campaignKey)
      const { title, slips } = buildFeedback(source, null)
      if (slips.length === 0)
        throw new UserError('bad-input', `这个活动还没有${source.facts.unitTerm}，没有反馈单可写。`)
      const files = slips.map(({ unitId, unit }): BatchFile => {
        const request: DocumentRequest = {
          ...{ document: 'feedback', campaignKey, contestKey: null, paper, unitId },
          text: defaultTextOptions,
        }
        const fileName = `${toFileName(nameDocument('feedback', source.campaign, unit))}.pdf`
        return { title: unit, fileName, sha256: '', make: () => printer.printToPdf(request) }
      })
      return run('选择各单位反馈单的位置', (batch) => writeBatch({ ...batch, name: toFileName(title), files }))
    },
    'batches:cancel': async () => {
      if (running !== null) running.isCancelled = true
      return null
    },
  }
}

function describeBatch({ folder, files, isComplete }: WrittenBatch): SavedBatch {
  const there = files.filter(({ bytes }) => bytes !== null)
  const [first] = there
  const path = first === undefined ? null : join(folder, first.fileName)
  return { folder, count: there.length, missing: files.length - there.length, isComplete, path }
}
