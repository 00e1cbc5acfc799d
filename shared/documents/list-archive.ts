/** 整季存档 (documents.md): which files one campaign becomes, and the 目录 that lists them. */

import type { CampaignDefinition } from '../model/campaign'
import { type DocumentName, documentNames, documentTable, type FileForm, pictureOf } from './document-table'
import { isOffered } from './is-offered'
import { nameDocument } from './name-document'

export type ArchiveForm = Exclude<FileForm, 'csv'> | 'pdf' | 'png'

export type ArchiveEntry = {
  document: DocumentName
  /** Place of its contest among the campaign's; null for a document of the whole campaign. */
  contest: number | null
  form: ArchiveForm
  /** File name without extension. */
  name: string
}

export type ArchivedContest = { name: string; publications: readonly unknown[] }

/** Every page as PDF, every workbook, every Word text, every picture; lists as CSV are left out, as the workbooks hold the same. */
export function listArchive(campaign: CampaignDefinition, contests: readonly ArchivedContest[]): ArchiveEntry[] {
  return documentNames.flatMap((document) => {
    const subjects = documentTable[document].scope === 'contest' ? contests.map((_, index) => index) : [null]
    return subjects.flatMap((contest) => {
      const subject = contest === null ? null : (contests[contest] ?? null)
      if (!isOffered(document, subject)) return []
      const name = nameDocument(document, campaign, contests.length < 2 ? null : (subject?.name ?? null))
      return listForms(document).map((form) => ({ document, contest, form, name }))
    })
  })
}

function listForms(document: DocumentName): ArchiveForm[] {
  const { page, forms } = documentTable[document]
  const files = (forms as readonly FileForm[]).filter((form) => form !== 'csv')
  return [
    ...(page === null ? [] : ['pdf' as const]),
    ...files,
    ...(pictureOf(document) === null ? [] : ['png' as const]),
  ]
}

/** `fileName` with its folder inside the archive; `bytes` null: the file is not on this computer. */
export type ArchivedFile = { fileName: string; title: string; bytes: number | null; sha256: string }

const missing = '缺（本机没有这个文件）'

/**
 * 目录: one line per file with its SHA-256, so that a copy can be compared; what is missing is listed with that of the file to look for.
 * Lines end as Notepad expects.
 */
export function describeArchive(heading: readonly string[], files: readonly ArchivedFile[]): string {
  const lines = files.map(
    ({ fileName, title, bytes, sha256 }, index) =>
      `${index + 1}\t${title}\t${fileName}\t${bytes ?? missing}\t${sha256}`,
  )
  return [...heading, '', '序号\t文件\t文件名\t字节\tSHA-256', ...lines, ''].join('\r\n')
}
