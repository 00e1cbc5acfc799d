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
import type { CampaignUnit } from '../../shared/model/unit'
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
  const units = listChosenUnits(source, options)
  const make = async (
    document: DocumentName,
    contest: ContestRecord | null,
    unitId: string | null,
  ): Promise<Uint8Array> => {
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
        ...(unitId === null ? {} : { unitId }),
      },
      source: pickSource(source, contest),
      ...(picture === null ? {} : { picture }),
    })
  }
  const files: OutputFile[] = []
  const add = async (document: DocumentName, contest: ContestRecord | null, unit: CampaignUnit | null) => {
    const isOneOfSeveral = contest !== null && source.contests.length > 1
    const part = isOneOfSeveral ? contest.definition.name : (unit?.name ?? null)
    files.push({
      title: nameDocument(document, source.campaign, part),
      extension: `.${kind}`,
      content: await make(document, contest, unit?.unitId ?? null),
    })
  }
  for (const contest of source.contests) {
    const seal = source.seals[contest.definition.id] ?? { publications: [] }
    const own = wanted.filter((document) => isContestDocument(document) && isOffered(document, seal))
    for (const document of own) await add(document, contest, null)
  }
  for (const document of wanted.filter((name) => !isContestDocument(name))) {
    for (const unit of choiceOf(document) === 'unit' ? units : [null]) await add(document, null, unit)
  }
  return files
}

/** The units that have a file of their own; [null] for one file about all. @throws InputError where the campaign has no such unit */
function listChosenUnits(source: CampaignSource, { unit, isPerUnit }: ExportOptions): (CampaignUnit | null)[] {
  const { units, title } = source.campaign
  if (isPerUnit) return units
  if (unit === null) return [null]
  const found = units.find(({ unitId, name }) => unitId === unit || name === unit)
  if (found !== undefined) return [found]
  throw new InputError(`“${title}”里没有单位“${unit}”，参加的有：${units.map(({ name }) => name).join('、')}`)
}
