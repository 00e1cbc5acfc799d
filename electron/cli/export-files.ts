import { type CampaignSource, pickContest } from '../../shared/documents/campaign-source'
import { textNames } from '../../shared/documents/text-documents'
import { defaultTextOptions } from '../../shared/documents/text-options'
import {
  nameCampaignDocument,
  nameDocument,
  writeCampaignList,
  writeCampaignWorkbook,
  writeContestList,
  writeDocumentWorkbook,
  writeTextDocument,
} from '../documents'
import type { ExportOptions, FileKind } from './export-options'
import type { OutputFile } from './save-files'

/** The files of one campaign of one kind, in the order of the list of documents. */
export async function makeFiles(kind: FileKind, source: CampaignSource, options: ExportOptions): Promise<OutputFile[]> {
  if (kind === 'xlsx') return makeWorkbooks(source, options)
  return kind === 'docx' ? makeTexts(source, options) : makeLists(source, options)
}

async function makeWorkbooks(source: CampaignSource, { documents }: ExportOptions): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const contest of source.contests) {
    const own = pickContest(source, contest)
    for (const document of (['summary', 'tally', 'marks'] as const).filter((name) => documents.has(name))) {
      const content = await writeDocumentWorkbook({ document, paper: 'A4' }, own)
      files.push({ title: nameDocument(document, own, source.contests.length), extension: '.xlsx', content })
    }
  }
  for (const document of (['quarter', 'comments', 'route'] as const).filter((name) => documents.has(name))) {
    const content = await writeCampaignWorkbook({ document, paper: 'A4' }, source)
    files.push({ title: nameCampaignDocument(document, source.campaign), extension: '.xlsx', content })
  }
  return files
}

async function makeTexts(source: CampaignSource, { documents, ranks }: ExportOptions): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const document of textNames.filter((name) => documents.has(name))) {
    const content = await writeTextDocument(document, source, { ...defaultTextOptions, ranks })
    files.push({ title: nameCampaignDocument(document, source.campaign), extension: '.docx', content })
  }
  return files
}

function makeLists(source: CampaignSource, { documents, encoding }: ExportOptions): OutputFile[] {
  const contestLists = source.contests.flatMap((contest) => {
    const own = pickContest(source, contest)
    return (['summary', 'tally', 'marks'] as const)
      .filter((name) => documents.has(name))
      .map((document) => ({
        title: nameDocument(document, own, source.contests.length),
        extension: '.csv',
        content: writeContestList(document, own, encoding),
      }))
  })
  const campaignLists = (['comments', 'route'] as const)
    .filter((name) => documents.has(name))
    .map((document) => ({
      title: nameCampaignDocument(document, source.campaign),
      extension: '.csv',
      content: writeCampaignList(document, source, encoding),
    }))
  return [...contestLists, ...campaignLists]
}
