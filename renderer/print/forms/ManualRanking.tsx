import type { ManualTally } from '../../../shared/documents/manual-tally'
import { PrintedFrame } from '../PrintedFrame'
import './forms.css'

/** The sheet on which the units are ranked by hand, with the rules to follow and the lines to sign. */
export function ManualRanking({ tally }: { tally: ManualTally }) {
  const { ranking } = tally
  return (
    <section className="form-sheet">
      <PrintedFrame {...tally} title={ranking.title} officeName={tally.officeName} date="" measure="单位：分">
        <table className="printed-table form-table">
          <colgroup>
            <col className="form-name" />
            {ranking.columns.map((column) => (
              <col key={column} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th>{tally.unitTerm}</th>
              {ranking.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranking.units.map((unit) => (
              <tr key={unit} className="form-entry">
                <td>{unit}</td>
                {ranking.columns.map((column) => (
                  <td key={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </PrintedFrame>
    </section>
  )
}
