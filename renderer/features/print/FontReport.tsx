import { useMemo } from 'react'
import { createMeasure, reportFonts } from './font-report'
import styles from './PrintTab.module.css'
import { texts } from './texts'

/** Which fonts stand in for those that the documents name; one line, the table on demand. */
export function FontReport() {
  const report = useMemo(() => reportFonts(createMeasure()), [])
  const replaced = report.filter(({ wanted, used }) => wanted !== used)
  if (replaced.length === 0) return <p className={styles.fonts}>{texts.fonts.complete}</p>
  return (
    <details className={styles.fonts}>
      <summary>{texts.fonts.replaced(replaced.length)}</summary>
      <table className="table" aria-label={texts.fonts.title}>
        <thead>
          <tr>
            {texts.fonts.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.map(({ role, wanted, used }) => (
            <tr key={role}>
              <td>{texts.fonts.roles[role]}</td>
              <td>{wanted}</td>
              <td>{wanted === used ? texts.fonts.installed : (used ?? texts.fonts.any)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{texts.fonts.hint}</p>
    </details>
  )
}
