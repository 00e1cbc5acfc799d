import {
  type DocumentName,
  documentNames,
  documentTable,
  hasForm,
  pictureOf,
} from '../../shared/documents/document-table'
import { type RankSwitch, rankSwitchSchema, type TextOptions } from '../../shared/documents/text-options'
import type { ListEncoding } from '../documents'
import { type CommandInput, UsageError } from './command'

export const fileKinds = ['xlsx', 'docx', 'csv', 'pdf', 'png'] as const
export type FileKind = (typeof fileKinds)[number]

export type ExportOptions = {
  /** Folder per kind of file asked for. */
  folders: { kind: FileKind; folder: string }[]
  /** Names of the documents to write; those that do not come as a kind of file are left out there. */
  documents: ReadonlySet<string>
  ranks: RankSwitch
  /** Of workbooks and pages that come in both sizes. */
  paper: 'A4' | 'A3'
  encoding: ListEncoding
  /** 记名 blank score sheets. */
  isNamed: boolean
  edition: TextOptions['edition']
  /** Name or id of the one unit that 反馈单 are written for; null: of all. */
  unit: string | null
  /** A file of its own for the 反馈单 of each unit. */
  isPerUnit: boolean
}

/** Whether the document comes as this kind of file; a PDF is its print page, a PNG its picture. */
export function comesAs(name: DocumentName, kind: FileKind): boolean {
  if (kind === 'png') return pictureOf(name) !== null
  return kind === 'pdf' ? documentTable[name].page !== null : hasForm(name, kind)
}

/** @throws UsageError */
export function readExportOptions({ values, flags }: CommandInput): ExportOptions {
  const folders = fileKinds.flatMap((kind) => {
    const folder = values[kind]
    return folder === undefined || folder === '' ? [] : [{ kind, folder }]
  })
  if (folders.length === 0) throw new UsageError('请用 --xlsx、--docx、--csv、--pdf 或 --png 给出文件夹')
  const kinds = folders.map(({ kind }) => kind)
  if (flags.has('each-unit') && values.unit !== undefined) throw new UsageError('--unit 和 --each-unit 只能用一个')
  return {
    folders,
    documents: readDocuments(values.document, kinds),
    ranks: readRanks(values.ranks),
    paper: readPaper(values.paper),
    encoding: readEncoding(values.encoding),
    isNamed: flags.has('named'),
    edition: flags.has('booklet') ? 'booklet' : 'brief',
    unit: values.unit ?? null,
    isPerUnit: flags.has('each-unit'),
  }
}

/** A document may be named in English or by its title. */
function readDocuments(value: string | undefined, kinds: readonly FileKind[]): ReadonlySet<string> {
  const offered = listDocuments(kinds)
  if (value === undefined) return new Set(offered.map(({ name }) => name))
  const found = offered.find(({ name, title }) => name === value || title === value)
  if (found !== undefined) return new Set([found.name])
  const names = offered.map(({ name, title }) => `  ${name}  ${title}`)
  throw new UsageError([`没有这个文稿：${value}。可以写出的有：`, ...names].join('\n'))
}

/** The documents that come as at least one of the kinds of file. */
export function listDocuments(kinds: readonly FileKind[]): { name: string; title: string }[] {
  return documentNames
    .filter((name) => kinds.some((kind) => comesAs(name, kind)))
    .map((name) => ({ name, title: documentTable[name].title }))
}

function readRanks(value: string | undefined): RankSwitch {
  if (value === undefined) return { kind: 'top', count: 3 }
  if (value === 'full' || value === 'none') return { kind: value }
  const top = rankSwitchSchema.safeParse({ kind: 'top', count: /^\d+$/.test(value) ? Number(value) : Number.NaN })
  if (!top.success) throw new UsageError('--ranks 应为 full、none 或 1 到 99 的整数')
  return top.data
}

function readPaper(value: string | undefined): ExportOptions['paper'] {
  if (value === undefined || value === 'A4') return 'A4'
  if (value === 'A3') return 'A3'
  throw new UsageError('--paper 应为 A4 或 A3')
}

function readEncoding(value: string | undefined): ListEncoding {
  if (value === undefined || value === 'utf-8') return 'utf-8'
  if (value === 'gb18030') return 'gb18030'
  throw new UsageError('--encoding 应为 utf-8 或 gb18030')
}
