import type { ChainRow, SheetRow } from '../database/rows'
import type { SheetKey } from './sheets'

/** What marks are written on top of: the head of the contest's chain, and the sheets; undefined where there is none. */
export type RowsBefore = {
  head: ChainRow
  sheets: (SheetRow | undefined)[]
  /** Whether these are the rows as they were expected, whatever became of `head` and `sheets` since. */
  isConfirmedBy(head: ChainRow | undefined, sheets: readonly (SheetRow | undefined)[]): boolean
}

const keptRows = 5000

/**
 * Rows as this page last committed them, so that a typed mark can be written in the same round as the reads of its
 * transaction. They are an expectation, never the truth: the reads confirm it before the transaction ends, or undo it.
 */
export class RecentRows {
  /** As JSON, so that nobody changes a kept row and two rows can be compared. */
  readonly #heads = new Map<string, string>()
  readonly #sheets = new Map<string, string>()

  /** The rows to expect under marks; null where nothing can be said. A sheet not seen yet is expected to be blank. */
  expect(chain: string, keys: readonly SheetKey[]): RowsBefore | null {
    const head = this.#heads.get(chain)
    if (head === undefined) return null
    const sheets = keys.map((key) => this.#sheets.get(JSON.stringify(key)))
    return {
      head: JSON.parse(head),
      sheets: sheets.map((sheet) => sheet && JSON.parse(sheet)),
      isConfirmedBy: (readHead, read) =>
        JSON.stringify(readHead) === head && sheets.every((sheet, index) => JSON.stringify(read[index]) === sheet),
    }
  }

  keepHead(row: ChainRow): void {
    keep(this.#heads, row.id, row)
  }

  /** @param row null where the sheet is blank and has no row */
  keepSheet(key: SheetKey, row: SheetRow | null): void {
    if (row === null) this.#sheets.delete(JSON.stringify(key))
    else keep(this.#sheets, JSON.stringify(key), row)
  }
}

function keep(rows: Map<string, string>, name: string, row: object): void {
  if (rows.size >= keptRows) rows.clear()
  rows.set(name, JSON.stringify(row))
}
