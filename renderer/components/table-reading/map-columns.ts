/** Columns of a foreign table found by their headings, never by their position. */

/** A field and the headings that are known to name it, without spaces and in half width. */
export type ColumnNames<Field extends string> = Readonly<Record<Field, readonly string[]>>

export type ColumnMap<Field extends string> = {
  /** Row of the headings, from 0; the data begin below it. */
  headingRow: number
  /** Column of each field that was found, from 0. */
  columns: Partial<Record<Field, number>>
}

/** Titles and notes may stand above the headings of an office's table. */
const searchedRows = 12

/**
 * Finds the row that names most of the fields, among the first twelve. A heading names a field when it equals one of its
 * names, or contains one and no equal heading exists (“得分（60分）”, “村(社区)名称”). A column serves one field.
 * @returns null when no row names two fields, or the only one that is wanted
 */
export function mapColumns<Field extends string>(
  rows: readonly (readonly string[])[],
  names: ColumnNames<Field>,
): ColumnMap<Field> | null {
  const fields = Object.keys(names) as Field[]
  let best: ColumnMap<Field> | null = null
  let bestCount = Math.min(2, fields.length) - 1
  for (const [headingRow, cells] of rows.slice(0, searchedRows).entries()) {
    const columns = mapHeadings(cells.map(plainHeading), fields, names)
    const count = Object.keys(columns).length
    if (count > bestCount) {
      best = { headingRow, columns }
      bestCount = count
    }
  }
  return best
}

function mapHeadings<Field extends string>(
  headings: readonly string[],
  fields: readonly Field[],
  names: ColumnNames<Field>,
): Partial<Record<Field, number>> {
  const columns: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  const take = (field: Field, column: number) => {
    if (column < 0 || taken.has(column) || columns[field] !== undefined) return
    columns[field] = column
    taken.add(column)
  }
  for (const field of fields)
    take(
      field,
      headings.findIndex((heading) => names[field].includes(heading)),
    )
  for (const field of fields) {
    const contains = (heading: string, column: number) =>
      !taken.has(column) && heading.length <= 12 && names[field].some((name) => heading.includes(name))
    take(field, headings.findIndex(contains))
  }
  return columns
}

/** A heading as it is compared: in half width, without spaces. */
export function plainHeading(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
