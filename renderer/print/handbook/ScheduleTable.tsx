import type { HandbookDocument } from '../../../shared/documents/handbook'
import { describeTime } from '../../../shared/documents/route'
import { shortenText } from '../../../shared/documents/shorten-text'

/** 日程: when which stop is reached. @param keep characters of content and presenter that are shown */
export function ScheduleTable({ document: { route, unitTerm }, keep }: { document: HandbookDocument; keep: number }) {
  if (route.rows.length === 0) return <p>观摩点位和日程另行通知。</p>
  return (
    <>
      <table className="printed-table handbook-table">
        <colgroup>
          <col style={{ width: '7%' }} />
          <col style={{ width: '9%' }} />
          <col style={{ width: '24%' }} />
          <col style={{ width: '18%' }} />
          <col style={{ width: '24%' }} />
          <col />
          <col style={{ width: '8%' }} />
        </colgroup>
        <thead>
          <tr>
            <th>序号</th>
            <th>时间</th>
            <th>观摩点位</th>
            <th>所属{unitTerm}</th>
            <th>观摩内容</th>
            <th>讲解人</th>
            <th>停留</th>
          </tr>
        </thead>
        <tbody>
          {route.rows.map((row) => (
            <tr key={row.order}>
              <td>{row.order}</td>
              <td>{row.arrival}</td>
              <td className="printed-text">{row.stop}</td>
              <td className="printed-text">{row.units}</td>
              <td className="printed-text">{shortenText(row.content, keep)}</td>
              <td className="printed-text">{shortenText(row.presenter, keep)}</td>
              <td>{row.stayMinutes === null ? '' : `${row.stayMinutes}分`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {route.departureTime !== null && route.end !== null && (
        <p className="handbook-times">
          {describeTime(route.departureTime)}出发，预计{describeTime(route.end)}结束。
        </p>
      )}
    </>
  )
}
