import type { MarkingTable as Marking } from '../../../shared/documents/handbook'

/** More rows than this stand close together. */
const denseFrom = 20

/** One row for each unit, one column for each part, the sum where there are several, and room for an opinion. */
export function MarkingTable({ marking: { columns, rows }, unitTerm }: { marking: Marking; unitTerm: string }) {
  if (rows.length === 0) return null
  return (
    <table className="printed-table handbook-table">
      <colgroup>
        <col style={{ width: '7%' }} />
        <col style={{ width: '36%' }} />
        {columns.map(({ key }) => (
          <col key={key} style={{ width: `${Math.min(13, 36 / columns.length)}%` }} />
        ))}
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>序号</th>
          <th>{unitTerm}</th>
          {columns.map(({ key, title, fullMarks }) => (
            <th key={key}>
              {title}
              <br />（{fullMarks}分）
            </th>
          ))}
          <th>意见</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unitId, order, unit, isScored }) => (
          <tr key={unitId} className={rows.length > denseFrom ? 'handbook-dense' : 'handbook-row'}>
            <td>{order}</td>
            <td className="printed-text">{unit}</td>
            {columns.map(({ key }, index) => (
              <td key={key}>{isScored[index] ? '' : '—'}</td>
            ))}
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
