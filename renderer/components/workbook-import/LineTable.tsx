import type { LineStatus, PlanLine } from './import-plan'
import { texts } from './texts'
import styles from './WorkbookImport.module.css'

/** Lines that are listed; what is the same is only counted. */
const listed = 200

const order: readonly LineStatus[] = ['invalid', 'changed', 'new']

/** Problems, then changes, then what is new, each in the order of the table. */
export function LineTable({ lines }: { lines: readonly PlanLine[] }) {
  const sorted = order.flatMap((status) => lines.filter((line) => line.status === status))
  if (sorted.length === 0) return null
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {texts.lineColumns.row}
            </th>
            <th scope="col">{texts.lineColumns.status}</th>
            <th scope="col">{texts.lineColumns.subject}</th>
            <th scope="col">{texts.lineColumns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, listed).map((line, index) => (
            // Rows never change places: the list is made anew with every plan.
            <tr key={`${line.row} ${line.subject} ${String(index)}`}>
              <td className="number">{line.row > 0 ? line.row : ''}</td>
              <td className={`nowrap ${styles[line.status] ?? ''}`}>
                {texts.statusMarks[line.status]} {texts.statuses[line.status]}
              </td>
              <td>{line.subject}</td>
              <td className={line.problem === '' ? undefined : styles.invalid}>{line.problem || line.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > listed && <p className="muted">{texts.more(sorted.length - listed)}</p>}
    </>
  )
}
