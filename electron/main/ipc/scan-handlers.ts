import { storeAttachments } from '../files/attachments'
import type { FileDialogs } from '../files/dialogs'
import { readScans } from '../files/read-scans'
import type { Handlers } from './answer'
import { runUserCommand, type StoreAccess } from './store-handlers'

export type ScanServices = {
  dialogs: Pick<FileDialogs, 'chooseSeveralToOpen'>
  /** Folder of the attachments. */
  attachments: string
}

/** Scans of signed pages: files that the user chooses are stored first, then attached to the campaign. */
export function createScanHandlers(
  access: StoreAccess,
  { dialogs, attachments }: ScanServices,
): Pick<Handlers, 'scans:choose'> {
  return {
    'scans:choose': async ({ campaignKey }, { screen }) => {
      const filter = { name: 'PDF 或图片', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] }
      const files = await dialogs.chooseSeveralToOpen('添加签字件扫描', filter)
      if (files.length === 0) return null
      const scans = await readScans(files)
      await access.confirmSpace()
      await storeAttachments(attachments, new Map(scans.map(({ attachment, bytes }) => [attachment.id, bytes])))
      const request = { campaignKey, attachments: scans.map(({ attachment }) => attachment) }
      const { added } = (await runUserCommand(access, 'campaigns:add-scans', request, screen)) as { added: number }
      return { added, chosen: scans.length }
    },
  }
}
