import type { NoteLine } from '../../../shared/checking/list-notes'
import { texts } from './texts'

const words = texts.voided

/** Printed sheets that do not count, with the reasons. */
export function VoidPapers({ lines }: { lines: readonly NoteLine[] }) {
  return (
    <>
      <p className="muted">{words.hint}</p>
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ paper, name, reason, remarks }) => (
            <tr key={`${paper.judgeId} ${paper.unitId}`}>
              <td>{name}</td>
              <td>{reason}</td>
              <td>{remarks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
