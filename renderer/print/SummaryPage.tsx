import { roundDecimal } from '../../shared/documents/round-decimal'
import type { SummaryColumn, SummaryDocument, SummaryRow } from '../../shared/documents/summary'
import { PrintedFrame } from './PrintedFrame'

const classNames: Partial<Record<SummaryColumn['kind'], string>> = { unit: 'printed-name', note: 'printed-note' }

/** 成绩汇总表: ranked units first, the others below without a rank, unless the office chose 机构序列. */
export function SummaryPage({ document }: { document: SummaryDocument }) {
  const { columns } = document
  const decimals = Math.max(document.decimals, 2)
  return (
    <PrintedFrame {...document} measure="单位：分">
      <table className="printed-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={keyOf(column)} className={classNames[column.kind]}>
                {column.title}
                {column.detail !== '' && <br />}
                {column.detail}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.rows.map((row) => (
            <tr key={row.unitId}>
              {columns.map((column) => (
                <td key={keyOf(column)} className={classNames[column.kind]}>
                  {showCell(column, row, decimals)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintedFrame>
  )
}

function keyOf(column: SummaryColumn): string {
  return column.kind === 'part' ? `part ${column.index}` : `${column.kind} ${column.title}`
}

function showCell(column: SummaryColumn, row: SummaryRow, decimals: number): string | number {
  switch (column.kind) {
    case 'rank':
      return row.rank ?? '不排名'
    case 'part': {
      const score = row.parts[column.index] ?? null
      return score === null ? '未评' : roundDecimal(score, decimals)
    }
    case 'base':
      return row.base === null ? '' : roundDecimal(row.base, decimals)
    case 'blank':
      return ''
    default:
      return row[column.kind] ?? ''
  }
}
