/** Bounds of a workbook that is read (security.md, Input). */
const mebibyte = 1024 * 1024

export const workbookLimits = {
  fileBytes: 20 * mebibyte,
  /** All entries of an .xlsx after decompression … */
  expandedBytes: 200 * mebibyte,
  /** … and how many times larger than the file they may be, once they are larger than `freeExpansionBytes`. */
  expansionRatio: 100,
  freeExpansionBytes: 16 * mebibyte,
  entries: 2000,
  sheets: 60,
  rows: 70_000,
  columns: 400,
  /** Filled cells of all sheets together. */
  cells: 1_000_000,
  /** Characters of one cell that are kept. */
  textLength: 2000,
} as const
