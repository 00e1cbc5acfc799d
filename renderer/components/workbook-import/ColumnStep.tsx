import { InlineError } from '../InlineError'
import { SelectField } from '../SelectField'
import { ColumnTable } from './ColumnTable'
import type { Answers, ImportChoice, ImportForm } from './import-plan'
import { texts } from './texts'
import type { OpenTable } from './use-import'
import styles from './WorkbookImport.module.css'

type Properties = {
  open: OpenTable
  forms: readonly ImportForm[]
  fixed: readonly ImportChoice[]
  chosen: Answers
  onSheet(index: number): void
  onLayout(form: string, headingRow: number): void
  onColumn(field: string, column: number | null): void
  onChoice(key: string, value: string): void
}

/** Rows above the data that may be the headings. */
const offeredRows = 12

/** Which sheet, where its headings are, and what its columns mean. */
export function ColumnStep({ open, forms, fixed, chosen, onSheet, onLayout, onColumn, onChoice }: Properties) {
  const { file, sheet, layout, form, missing } = open
  const left = form.fields.filter(({ field }) => layout.columns[field] === undefined).length
  const headingRows = sheet.rows.slice(0, offeredRows).flatMap((row, index) => {
    const filled = row.filter((text) => text !== '').map((text) => text.replace(/\s+/g, ' '))
    if (filled.length === 0) return []
    const label = texts.headingRowOption(sheet.rowNumbers[index] ?? index + 1, filled.join('、').slice(0, 30))
    return [{ value: String(index), label }]
  })
  return (
    <section className={styles.step} aria-label={texts.steps.columns}>
      <h3 className={styles.heading}>{texts.steps.columns}</h3>
      <div className={styles.choices}>
        <SelectField
          label={texts.sheet}
          value={String(open.sheetIndex)}
          options={file.content.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(index) => onSheet(Number(index))}
        />
        {headingRows.length > 0 && (
          <SelectField
            label={texts.headingRow}
            value={String(layout.headingRow)}
            options={headingRows}
            onChange={(row) => onLayout(form.name, Number(row))}
          />
        )}
        {forms.length > 1 && (
          <SelectField
            label={texts.form}
            value={form.name}
            options={forms.map(({ name, label }) => ({ value: name, label }))}
            onChange={(name) => onLayout(name, layout.headingRow)}
          />
        )}
        {fixed.map(({ key, label, options, first }) => (
          <SelectField
            key={key}
            label={label}
            value={chosen[key] ?? ''}
            options={[
              ...(first === '' ? [{ value: '', label: texts.chooseFirst }] : []),
              ...options.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => onChoice(key, value)}
          />
        ))}
      </div>
      <Notices open={open} />
      <details key={`${open.sheetIndex} ${form.name} ${layout.headingRow}`} open={left > 0 && !layout.isRemembered}>
        <summary>{texts.mapped(form.fields.length - left, left)}</summary>
        <ColumnTable open={open} onColumn={onColumn} />
      </details>
      <InlineError error={missing.length === 0 ? null : texts.missingFields(missing.join('、'))} />
    </section>
  )
}

function Notices({ open: { file, sheet, layout } }: { open: OpenTable }) {
  const { hiddenSheets } = file.content
  const notices = [
    layout.isRemembered ? texts.remembered : '',
    hiddenSheets.length > 0 ? texts.hiddenSheets(hiddenSheets.join('、')) : '',
    sheet.hiddenRows > 0 ? texts.hiddenRows(sheet.hiddenRows) : '',
    sheet.hiddenColumns > 0 ? texts.hiddenColumns(sheet.hiddenColumns) : '',
    sheet.roundedNumbers > 0 ? texts.rounded(sheet.roundedNumbers) : '',
    sheet.emptyFormulas > 0 ? texts.emptyFormulas(sheet.emptyFormulas) : '',
  ].filter((text) => text !== '')
  if (notices.length === 0) return null
  return (
    <ul className={styles.notices}>
      {notices.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
