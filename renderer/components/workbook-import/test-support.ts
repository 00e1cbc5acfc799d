import type { WorkbookSheet } from '../../../shared/model/workbook'
import type { Answers, ImportPlan, ImportSubject } from './import-plan'
import { readTable } from './import-table'
import { readLayout } from './read-layout'

/** A visible sheet of these rows. */
export function makeSheet(rows: string[][], more: Partial<WorkbookSheet> = {}): WorkbookSheet {
  const width = Math.max(...rows.map((row) => row.length))
  return {
    name: 'Sheet1',
    rows,
    rowNumbers: rows.map((_, index) => index + 1),
    columnNumbers: Array.from({ length: width }, (_, index) => index),
    merges: [],
    hiddenRows: 0,
    hiddenColumns: 0,
    roundedNumbers: 0,
    emptyFormulas: 0,
    ...more,
  }
}

/** The plan for a sheet with the columns that its headings name and the answers given. */
export function planSheet<Request>(
  sheet: WorkbookSheet,
  subject: ImportSubject<Request>,
  { answers = {}, choices = {} }: { answers?: Answers; choices?: Answers } = {},
): Promise<ImportPlan<Request>> {
  const { form, headingRow, columns } = readLayout(sheet, subject, [])
  const fields = subject.forms.find(({ name }) => name === form)?.fields ?? []
  const table = readTable(sheet, headingRow, columns, fields)
  const first = Object.fromEntries(subject.listChoices(form, table).map((choice) => [choice.key, choice.first]))
  return subject.plan({ form, table, answers, choices: { ...first, ...choices } })
}
