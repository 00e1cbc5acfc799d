/** Which sheet, which row of headings and which columns: what is tried before the user is asked. */
import type { ImportMapping } from '../../../shared/ipc/channels/program'
import type { WorkbookSheet } from '../../../shared/model/workbook'
import { mapColumns, plainHeading } from '../table-reading/map-columns'
import type { ImportForm, ImportSubject } from './import-plan'
import { type FieldColumns, listHeadings } from './import-table'
import { recallColumns } from './remember-mapping'

/** How one sheet is read. */
export type Layout = { form: string; headingRow: number; columns: FieldColumns; isRemembered: boolean }

type Shape = Pick<ImportSubject<unknown>, 'forms' | 'kind' | 'templateSheet'>

/** The layout under which most fields have a column, above all the required ones. */
export function readLayout(sheet: WorkbookSheet, { forms, kind }: Shape, mappings: readonly ImportMapping[]): Layout {
  const layouts = forms.map((form) => layOut(sheet, form, kind, mappings))
  const best = layouts.toSorted((left, right) => right.score - left.score)[0]
  if (best === undefined) throw new RangeError('a subject has at least one form')
  return best.layout
}

/** The columns of a form when the headings stand in a given row: as the user chose once, else by their names. */
export function readColumns(
  sheet: WorkbookSheet,
  form: ImportForm,
  kind: string,
  headingRow: number,
  mappings: readonly ImportMapping[],
): { columns: FieldColumns; isRemembered: boolean } {
  const recalled = recallColumns(mappings, `${kind}/${form.name}`, listHeadings(sheet, headingRow), form.fields)
  if (recalled !== null) return { columns: recalled, isRemembered: true }
  const found = findColumns([sheet.rows[headingRow] ?? []], form)
  return { columns: toColumns(found?.columns), isRemembered: false }
}

/** The sheet that fits best; the one with the template's name where there are several. */
export function chooseSheet(
  sheets: readonly WorkbookSheet[],
  shape: Shape,
  mappings: readonly ImportMapping[],
): number {
  const scores = sheets.map((sheet) => {
    const isNamed = plainHeading(sheet.name) === plainHeading(shape.templateSheet)
    const score = Math.max(...shape.forms.map((form) => layOut(sheet, form, shape.kind, mappings).score))
    return score + (isNamed ? 0.5 : 0)
  })
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

function layOut(sheet: WorkbookSheet, form: ImportForm, kind: string, mappings: readonly ImportMapping[]) {
  const found = findColumns(sheet.rows, form)
  const first = sheet.rows.findIndex((row) => row.filter((text) => text !== '').length > 1)
  const headingRow = found?.headingRow ?? Math.max(0, first)
  const { columns, isRemembered } = readColumns(sheet, form, kind, headingRow, mappings)
  const mapped = Object.keys(columns).length
  const missing = form.fields.filter(({ field, isRequired }) => isRequired && columns[field] === undefined).length
  const score = mapped === 0 ? -1 : (isRemembered ? 1 : 0) + mapped / (1 + missing * 4)
  return { layout: { form: form.name, headingRow, columns, isRemembered }, score }
}

/** A table with a single heading is known by it when it is a required one. */
function findColumns(rows: readonly (readonly string[])[], { fields }: ImportForm) {
  const found = mapColumns(rows, listNames(fields))
  return found ?? mapColumns(rows, listNames(fields.filter(({ isRequired }) => isRequired)))
}

function listNames(fields: ImportForm['fields']): Record<string, readonly string[]> {
  return Object.fromEntries(fields.map(({ field, names }) => [field, names.map(plainHeading)]))
}

function toColumns(columns: Partial<Record<string, number>> | undefined): FieldColumns {
  return Object.fromEntries(
    Object.entries(columns ?? {}).filter((entry): entry is [string, number] => entry[1] !== undefined),
  )
}
