import { type CampaignSource, pickSource } from '../../shared/documents/campaign-source'
import {
  choiceOf,
  type DocumentName,
  documentNames,
  isContestDocument,
  pictureOf,
} from '../../shared/documents/document-table'
import { isOffered } from '../../shared/documents/is-offered'
import { nameDocument } from '../../shared/documents/name-document'
import { defaultTextOptions } from '../../shared/documents/text-options'
import type { ContestRecord } from '../../shared/model/contest'
import { writeDocument } from '../documents'
import { InputError } from './command'
import type { DocumentPrinter } from './document-printer'
import { comesAs, type ExportOptions, type FileKind } from './export-options'
import type { OutputFile } from './save-files'

/**
 * The files of one campaign of one kind: documents of each contest, then those of the campaign.
 * @param printer makes the PDFs; null where none is asked for
 */
export async function makeFiles(
  kind: FileKind,
  source: CampaignSource,
  options: ExportOptions,
  printer: DocumentPrinter | null,
): Promise<OutputFile[]> {
  const wanted = documentNames.filter((name) => options.documents.has(name) && comesAs(name, kind))
  const text = { ...defaultTextOptions, ranks: options.ranks, edition: options.edition }
  const unitId = options.unit === null ? null : findUnit(source, options.unit)
  const make = async (document: DocumentName, contest: ContestRecord | null): Promise<Uint8Array> => {
    if (kind !== 'pdf' && kind !== 'png') {
      const request = { document, form: kind, paper: options.paper, encoding: options.encoding, text } as const
      return writeDocument(request, source, contest)
    }
    if (printer === null) throw new RangeError('a PDF needs a printer')
    const picture = kind === 'png' ? pictureOf(document) : null
    return printer.print({
      request: {
        ...{ document, paper: options.paper, text },
        ...(choiceOf(document) === 'named' && options.isNamed ? { isNamed: true } : {}),
        ...(choiceOf(document) === 'unit' && unitId !== null ? { unitId } : {}),
      },
      source: pickSource(source, contest),
      ...(picture === null ? {} : { picture }),
    })
  }
  const files: OutputFile[] = []
  const add = async (document: DocumentName, contest: ContestRecord | null) => {
    const isOneOfSeveral = contest !== null && source.contests.length > 1
    files.push({
      title: nameDocument(
        document,
        source.campaign,
        isOneOfSeveral ? contest.definition.name : choiceOf(document) === 'unit' ? options.unit : null,
      ),
      extension: `.${kind}`,
      content: await make(document, contest),
    })
  }
  for (const contest of source.contests) {
    const seal = source.seals[contest.definition.id] ?? { publications: [] }
    const own = wanted.filter((document) => isContestDocument(document) && isOffered(document, seal))
    for (const document of own) await add(document, contest)
  }
  for (const document of wanted.filter((name) => !isContestDocument(name))) await add(document, null)
  return files
}

/** @throws InputError where the campaign has no such unit */
function findUnit({ campaign }: CampaignSource, nameOrId: string): string {
  const found = campaign.units.find(({ unitId, name }) => unitId === nameOrId || name === nameOrId)
  if (found !== undefined) return found.unitId
  const names = campaign.units.map(({ name }) => name).join('、')
  throw new InputError(`“${campaign.title}”里没有单位“${nameOrId}”，参加的有：${names}`)
}
