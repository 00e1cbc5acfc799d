/** 整季存档: which photos and scans of one campaign become files, and where. */

import { scanExtensions } from '../model/media-types'
import type { Attachment } from '../model/package'
import type { CampaignDetail } from '../model/record'
import { toFileName } from './file-name'

/** `id` is the file's SHA-256; `fileName` has its folder inside the archive before a slash. */
export type ArchivedAttachment = { id: string; title: string; fileName: string }

type Source = Pick<CampaignDetail, 'scans' | 'stops' | 'rectifications' | 'attachments'>

/** Scans by their names, then photos of the stops and of 整改 by what they show. */
export function listArchivedAttachments({ scans, stops, rectifications, attachments }: Source): ArchivedAttachment[] {
  const known = new Map(attachments.map((attachment) => [attachment.id, attachment]))
  const place = (folder: string, id: string, name: string, title: string): ArchivedAttachment => ({
    id,
    title,
    fileName: `${folder}/${toFileName(name)}.${findExtension(known.get(id))}`,
  })
  const ordered = stops.toSorted((left, right) => left.seq - right.seq)
  return [
    ...scans.map((id) => {
      const name = removeExtension(known.get(id)?.name ?? id)
      return place('扫描件', id, name, name)
    }),
    ...ordered.flatMap(({ name, photos }, index) =>
      photos.map((id, number) => {
        const title = `${String(index + 1).padStart(2, '0')}_${name}_${number + 1}`
        return place('照片', id, title, title)
      }),
    ),
    ...rectifications.flatMap(({ photos }, index) =>
      photos.map((id, number) => {
        const title = `整改${String(index + 1).padStart(2, '0')}_${number + 1}`
        return place('照片', id, title, title)
      }),
    ),
  ]
}

function removeExtension(name: string): string {
  return name.replace(/\.[^.]{1,5}$/, '')
}

/** By what the file is; else as it was called. */
function findExtension(attachment: Attachment | undefined): string {
  const own = /\.([a-z0-9]{1,5})$/i.exec(attachment?.name ?? '')?.[1]
  return scanExtensions[attachment?.mediaType ?? ''] ?? own?.toLowerCase() ?? 'bin'
}
