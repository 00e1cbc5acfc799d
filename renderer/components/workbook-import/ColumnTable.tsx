import { listHeadings } from './import-table'
import { texts } from './texts'
import type { OpenTable } from './use-import'
import styles from './WorkbookImport.module.css'

type Properties = { open: OpenTable; onColumn(field: string, column: number | null): void }

/** Each field with the column that it is read from, and what that column begins with. */
export function ColumnTable({ open: { sheet, layout, form, table }, onColumn }: Properties) {
  const headings = listHeadings(sheet, layout.headingRow)
  const [firstRow] = table.rows
  return (
    <div className={styles.columns}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.firstText}</th>
          </tr>
        </thead>
        <tbody>
          {form.fields.map(({ field, label, isRequired }) => (
            <tr key={field}>
              <td>
                {label}
                {isRequired && <span className="muted">{texts.required}</span>}
              </td>
              <td>
                <select
                  className="input"
                  aria-label={texts.columnOf(label)}
                  aria-invalid={isRequired && !table.has(field)}
                  value={layout.columns[field] ?? ''}
                  onChange={(event) => onColumn(field, event.target.value === '' ? null : Number(event.target.value))}
                >
                  <option value="">{texts.noColumn}</option>
                  {headings.map(({ column, text }) => (
                    <option key={column} value={column}>
                      {text}
                    </option>
                  ))}
                </select>
              </td>
              <td className="muted">
                <span className={styles.sample}>{firstRow?.texts[field] ?? ''}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
