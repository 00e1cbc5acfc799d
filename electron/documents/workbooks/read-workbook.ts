import { readXls, readXlsx, type Sheet } from 'hucre/xlsx'
import type { WorkbookContent } from '../../../shared/model/workbook'
import { WorkbookError, workbookProblems } from '../../../shared/model/workbook-error'
import { workbookLimits } from '../../../shared/model/workbook-limits'
import { checkArchive } from './check-archive'
import { readCompound } from './read-compound'
import { readCsv } from './read-csv'
import { type OldSheet, scanOldBook } from './scan-old-book'
import { type HiddenParts, toPlainSheet } from './to-plain-sheet'

/**
 * The visible sheets of a workbook as text. The kind of file is told by its first bytes, never by its name: .xlsx, .xls
 * (Excel 97 and later), else .csv. No formula is calculated: what the file kept as its result is read.
 * @throws WorkbookError when it is no workbook, damaged, encrypted or too large; then nothing was read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookContent> {
  if (bytes.length > workbookLimits.fileBytes) throw new WorkbookError(workbookProblems.tooLarge)
  try {
    const content = await readByKind(bytes)
    if (content.sheets.length === 0) throw new WorkbookError(workbookProblems.empty)
    return content
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError(workbookProblems.damaged)
  }
}

function readByKind(bytes: Uint8Array): Promise<WorkbookContent> | WorkbookContent {
  if (startsWith(bytes, [0x50, 0x4b])) return readNewBook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return readOldBook(bytes)
  if (bytes.length === 0) throw new WorkbookError(workbookProblems.notWorkbook)
  return collect([{ sheet: { name: 'CSV', rows: readCsv(bytes) }, hidden: null, isHidden: false }])
}

async function readNewBook(bytes: Uint8Array): Promise<WorkbookContent> {
  const names = checkArchive(bytes)
  if (names.has('xl/workbook.bin')) throw new WorkbookError(workbookProblems.binaryBook)
  if (!names.has('[Content_Types].xml') || ![...names].some((name) => /(^|\/)workbook\d*\.xml$/.test(name))) {
    throw new WorkbookError(workbookProblems.notWorkbook)
  }
  const { sheets } = await readXlsx(bytes)
  return collect(
    sheets.map((sheet) => ({ sheet, hidden: null, isHidden: sheet.hidden === true || sheet.veryHidden === true })),
  )
}

async function readOldBook(bytes: Uint8Array): Promise<WorkbookContent> {
  const { names, book } = readCompound(bytes)
  if (names.has('EncryptedPackage')) throw new WorkbookError(workbookProblems.encrypted)
  if (book === null) throw new WorkbookError(workbookProblems.notWorkbook)
  const scanned = scanOldBook(book)
  const { sheets } = await readXls(bytes)
  if (sheets.length !== scanned.length) throw new WorkbookError(workbookProblems.damaged)
  return collect(
    sheets.flatMap((sheet, index) => {
      const known: OldSheet | undefined = scanned[index]
      return known?.isTable === true ? [{ sheet, hidden: known, isHidden: known.isHidden }] : []
    }),
  )
}

type FoundSheet = { sheet: Sheet; hidden: HiddenParts | null; isHidden: boolean }

function collect(found: readonly FoundSheet[]): WorkbookContent {
  if (found.length > workbookLimits.sheets) throw new WorkbookError(workbookProblems.tooLarge)
  const visible = found.filter(({ isHidden }) => !isHidden)
  const sheets = visible.map(({ sheet, hidden }) => toPlainSheet(sheet, hidden ?? listHidden(sheet)))
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0)
  if (cells > workbookLimits.cells) throw new WorkbookError(workbookProblems.tooLarge)
  return { sheets, hiddenSheets: found.filter(({ isHidden }) => isHidden).map(({ sheet }) => sheet.name) }
}

function listHidden(sheet: Sheet): HiddenParts {
  const rows = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row)
  const columns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : []))
  return { hiddenRows: new Set(rows), hiddenColumns: new Set(columns) }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
