import { roundDecimal } from '../../shared/documents/round-decimal'
import type { SummaryDocument, SummaryRow } from '../../shared/documents/summary'
import { PrintedFrame } from './PrintedFrame'

/** 成绩汇总表: ranked units first, the others below without a rank. */
export function SummaryPage({ document }: { document: SummaryDocument }) {
  return (
    <PrintedFrame {...document} measure="单位：分">
      <table className="printed-table">
        <thead>
          <tr>
            <th>名次</th>
            <th className="printed-name">{document.unitTerm}</th>
            {document.hasGroups && <th>组别</th>}
            {document.hasGroups && <th>组内名次</th>}
            {document.parts.map((part) => (
              <th key={part.name}>
                {part.name}
                <br />
                （满分{part.fullMarks}
                {part.weight === null ? '' : `，占${part.weight}%`}）
              </th>
            ))}
            <th>{document.composition === 'sum' ? '合计' : '加权合计'}</th>
            {document.hasAdjustments && <th>加减分</th>}
            <th>最终得分</th>
            {document.hasBands && <th>等次</th>}
            <th className="printed-note">备注</th>
          </tr>
        </thead>
        <tbody>
          {document.rows.map((row) => (
            <Row key={row.unitId} row={row} document={document} />
          ))}
        </tbody>
      </table>
    </PrintedFrame>
  )
}

function Row({ row, document }: { row: SummaryRow; document: SummaryDocument }) {
  const decimals = Math.max(document.decimals, 2)
  return (
    <tr>
      <td>{row.rank ?? '不排名'}</td>
      <td className="printed-name">{row.unit}</td>
      {document.hasGroups && <td>{row.group}</td>}
      {document.hasGroups && <td>{row.groupRank ?? ''}</td>}
      {document.parts.map((part, index) => {
        const score = row.parts[index] ?? null
        return <td key={part.name}>{score === null ? '未评' : roundDecimal(score, decimals)}</td>
      })}
      <td>{row.base === null ? '' : roundDecimal(row.base, decimals)}</td>
      {document.hasAdjustments && <td>{row.adjustment}</td>}
      <td>{row.published ?? ''}</td>
      {document.hasBands && <td>{row.band ?? ''}</td>}
      <td className="printed-note">{row.note}</td>
    </tr>
  )
}
