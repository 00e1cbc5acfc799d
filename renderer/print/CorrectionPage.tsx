import type { CorrectionDocument } from '../../shared/documents/correction'
import { PrintedFrame } from './PrintedFrame'

function describePlace(rank: number | null): string {
  return rank === null ? '不排名' : String(rank)
}

/** 更正说明: the reason, then old and new ranks of all units, the changed ones marked. */
export function CorrectionPage({ document }: { document: CorrectionDocument | null }) {
  if (document === null) return <p>这个评比没有更正。</p>
  return (
    <PrintedFrame {...document}>
      <p>更正原因：{document.reason}</p>
      <table className="printed-table">
        <thead>
          <tr>
            <th className="printed-name">{document.unitTerm}</th>
            <th>原名次</th>
            <th>原得分</th>
            <th>更正后名次</th>
            <th>更正后得分</th>
            <th>是否变动</th>
          </tr>
        </thead>
        <tbody>
          {document.rows.map(({ unitId, unit, before, after, isChanged }) => (
            <tr key={unitId}>
              <td className="printed-name">{unit}</td>
              <td>{describePlace(before.rank)}</td>
              <td>{before.published ?? ''}</td>
              <td>{describePlace(after.rank)}</td>
              <td>{after.published ?? ''}</td>
              <td>{isChanged ? '有变动' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintedFrame>
  )
}
