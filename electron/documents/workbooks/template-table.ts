import type { Sheet, Validation } from './ooxml/book'
import { cellName } from './ooxml/references'
import { SheetBuilder } from './sheet-builder'
import { styles } from './styles'

/** One column to fill in. `check` gets the range and its first cell, as in D2:D40 and D2. */
export type TemplateColumn = {
  heading: string
  width: number
  isNumber?: boolean
  check?(range: string, first: string): Validation
}

/**
 * A table to fill in: headings in the first row, what is known below it, and checks for `openRows` rows more. Columns of
 * text keep what is typed as text.
 */
export function buildTemplateTable(
  name: string,
  columns: readonly TemplateColumn[],
  rows: readonly (readonly string[])[],
  { openRows, frozenColumns = 1 }: { openRows: number; frozenColumns?: number },
): Sheet {
  const sheet = new SheetBuilder(name)
  for (const [column, { heading }] of columns.entries()) sheet.set(0, column, heading, styles.header)
  sheet.setHeight(0, 34)
  for (const [index, row] of rows.entries()) {
    for (const [column, definition] of columns.entries()) {
      const text = row[column] ?? ''
      sheet.set(index + 1, column, text === '' ? null : toValue(text, definition), styleOf(definition))
    }
    sheet.setHeight(index + 1, 20)
  }
  const lastRow = rows.length + openRows + 1
  const built = sheet.build(
    columns.map(({ width }) => width),
    0,
    { size: 'A4', orientation: 'landscape' },
    { frozenColumns },
  )
  return {
    ...built,
    columnStyles: columns.map(styleOf),
    validations: columns.flatMap(({ check }, column) => {
      const first = cellName(1, column)
      return check === undefined ? [] : [check(`${first}:${cellName(lastRow - 1, column)}`, first)]
    }),
  }
}

function toValue(text: string, { isNumber = false }: TemplateColumn): string | number {
  return isNumber ? Number(text) : text
}

function styleOf({ isNumber = false }: TemplateColumn) {
  return isNumber ? styles.number : { ...styles.text, numberFormat: '@' }
}
