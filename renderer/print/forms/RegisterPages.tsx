import type { Register } from '../../../shared/documents/registers'
import { FormHead } from './FormHead'
import './forms.css'

/** 签到表, 抽签顺序表, 工作人员分工表: each page with its own heading. */
export function RegisterPages({ register }: { register: Register }) {
  return register.pages.map((page) => (
    <section key={page.key} className="form-sheet">
      <FormHead
        title={page.title}
        left={register.officeName}
        right={register.date}
        isRehearsal={register.isRehearsal}
      />
      <table className="printed-table form-register">
        <colgroup>
          {register.columns.map((column) => (
            <col key={column.header} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {register.columns.map((column) => (
              <th key={column.header}>{column.header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row[0]}>
              {register.columns.map((column, index) => (
                <td key={column.header} className={column.align === 'left' ? 'printed-text' : undefined}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))
}
