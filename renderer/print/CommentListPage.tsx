import type { CampaignSource } from '../../shared/documents/campaign-source'
import type { CommentList } from '../../shared/documents/comment-list'
import { PrintedFrame } from './PrintedFrame'

/** 点评汇总表: what was said, by unit in 机构序列. */
export function CommentListPage({ list, source }: { list: CommentList; source: CampaignSource }) {
  const hasRectifications = list.rows.some((row) => row.rectification !== '')
  return (
    <PrintedFrame title={list.title} officeName={list.officeName} date={list.date} isRehearsal={source.isRehearsal}>
      <table className="printed-table">
        <thead>
          <tr>
            <th className="printed-number">序号</th>
            <th>{list.unitTerm}</th>
            <th>点位</th>
            <th>点评人</th>
            <th className="printed-number">类别</th>
            <th className="printed-wide">点评内容</th>
            {hasRectifications && <th>整改情况</th>}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.order}>
              <td>{row.order}</td>
              <td>{row.unit}</td>
              <td>{row.stop}</td>
              <td>{row.speaker}</td>
              <td>{row.kind}</td>
              <td className="printed-text">{row.text}</td>
              {hasRectifications && <td>{row.rectification}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintedFrame>
  )
}
