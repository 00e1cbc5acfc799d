import type { CampaignSource } from '../../shared/documents/campaign-source'
import { type DocumentName, documentNames, hasForm, isContestDocument } from '../../shared/documents/document-table'
import { nameDocument } from '../../shared/documents/name-document'
import { defaultTextOptions } from '../../shared/documents/text-options'
import type { ContestRecord } from '../../shared/model/contest'
import { writeDocument } from '../documents'
import type { ExportOptions, FileKind } from './export-options'
import type { OutputFile } from './save-files'

/** The files of one campaign of one kind: documents of each contest, then those of the campaign. */
export async function makeFiles(kind: FileKind, source: CampaignSource, options: ExportOptions): Promise<OutputFile[]> {
  const wanted = documentNames.filter((name) => options.documents.has(name) && hasForm(name, kind))
  const files: OutputFile[] = []
  const add = async (document: DocumentName, contest: ContestRecord | null) => {
    const text = { ...defaultTextOptions, ranks: options.ranks }
    const request = { document, form: kind, paper: 'A4', encoding: options.encoding, text } as const
    const isOneOfSeveral = contest !== null && source.contests.length > 1
    files.push({
      title: nameDocument(document, source.campaign, isOneOfSeveral ? contest.definition.name : null),
      extension: `.${kind}`,
      content: await writeDocument(request, source, contest),
    })
  }
  for (const contest of source.contests) {
    for (const document of wanted.filter(isContestDocument)) await add(document, contest)
  }
  for (const document of wanted.filter((name) => !isContestDocument(name))) await add(document, null)
  return files
}
