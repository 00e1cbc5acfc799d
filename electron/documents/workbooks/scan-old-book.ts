import { WorkbookError, workbookProblems } from '../../../shared/model/workbook-error'

/** What the spreadsheet library does not tell about an .xls: which sheets, rows and columns are hidden. */
export type OldSheet = { isHidden: boolean; isTable: boolean; hiddenRows: Set<number>; hiddenColumns: Set<number> }

const records = { bof: 0x809, eof: 0x0a, password: 0x2f, sheet: 0x85, row: 0x208, columns: 0x7d } as const
const olderBeginnings = new Set([0x009, 0x209, 0x409])

/**
 * Walks the records of the stream `Workbook` (BIFF8). Every part must end with its end record, else the file was cut.
 * @returns one entry per sheet in the order of the book
 * @throws WorkbookError
 */
export function scanOldBook(stream: Uint8Array): OldSheet[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const sheets: { place: number; sheet: OldSheet }[] = []
  let current: OldSheet | undefined
  let depth = 0
  for (let place = 0; place + 4 <= stream.length; ) {
    const kind = view.getUint16(place, true)
    const size = view.getUint16(place + 2, true)
    const start = place + 4
    if (place === 0 && kind !== records.bof) {
      throw new WorkbookError(olderBeginnings.has(kind) ? workbookProblems.tooOld : workbookProblems.damaged)
    }
    if (depth === 0 && kind === 0 && size === 0) break
    if (start + size > stream.length) throw new WorkbookError(workbookProblems.damaged)
    if (kind === records.password) throw new WorkbookError(workbookProblems.encrypted)
    if (kind === records.bof) {
      if (place === 0 && size >= 2 && view.getUint16(start, true) !== 0x600) {
        throw new WorkbookError(workbookProblems.tooOld)
      }
      if (depth === 0) current = sheets.find((candidate) => candidate.place === place)?.sheet
      depth += 1
    }
    if (kind === records.eof) depth -= 1
    if (kind === records.sheet && size >= 6) sheets.push(readSheet(view, start))
    if (depth === 1 && current !== undefined) noteHidden(view, kind, start, size, current)
    place = start + size
  }
  const isWhole = depth === 0 && sheets.every(({ place }) => isBeginning(view, place))
  if (!isWhole) throw new WorkbookError(workbookProblems.damaged)
  return sheets.map(({ sheet }) => sheet)
}

function readSheet(view: DataView, start: number): { place: number; sheet: OldSheet } {
  const sheet = {
    isHidden: (view.getUint8(start + 4) & 3) !== 0,
    isTable: view.getUint8(start + 5) === 0,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  }
  return { place: view.getUint32(start, true), sheet }
}

function isBeginning(view: DataView, place: number): boolean {
  return place + 4 <= view.byteLength && view.getUint16(place, true) === records.bof
}

function noteHidden(view: DataView, kind: number, start: number, size: number, sheet: OldSheet): void {
  if (kind === records.row && size >= 16 && (view.getUint8(start + 12) & 0x20) !== 0) {
    sheet.hiddenRows.add(view.getUint16(start, true))
  }
  if (kind !== records.columns || size < 10 || (view.getUint8(start + 8) & 1) === 0) return
  const last = Math.min(view.getUint16(start + 2, true), 0x3fff)
  for (let column = view.getUint16(start, true); column <= last; column += 1) sheet.hiddenColumns.add(column)
}
