import type { CampaignSource } from '../../shared/documents/campaign-source'
import { describeDate } from '../../shared/documents/document-source'
import { describeTime, type RouteDocument } from '../../shared/documents/route'
import { PrintedFrame } from './PrintedFrame'

/** 观摩日程路线表: the stops in order with times, and one line that says when it begins and ends. */
export function RoutePage({ route, source }: { route: RouteDocument; source: CampaignSource }) {
  const { campaign } = source
  return (
    <PrintedFrame
      title={route.title}
      officeName={source.officeName}
      date={describeDate(campaign.startDate)}
      isRehearsal={source.isRehearsal}
    >
      <table className="printed-table">
        <thead>
          <tr>
            <th className="printed-number">序号</th>
            <th className="printed-number">时间</th>
            <th>观摩点位</th>
            <th>所属{source.facts.unitTerm}</th>
            <th>观摩内容</th>
            <th>讲解人</th>
            <th className="printed-number">停留（分钟）</th>
            <th className="printed-number">行车（分钟）</th>
            <th>备注</th>
          </tr>
        </thead>
        <tbody>
          {route.rows.map((row) => (
            <tr key={row.order}>
              <td>{row.order}</td>
              <td>{row.arrival}</td>
              <td className="printed-text">{row.stop}</td>
              <td className="printed-text">{row.units}</td>
              <td className="printed-text">{row.content}</td>
              <td className="printed-text">{row.presenter}</td>
              <td>{row.stayMinutes}</td>
              <td>{row.travelMinutes}</td>
              <td className="printed-text">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {route.departureTime !== null && route.end !== null && (
        <p>
          {describeTime(route.departureTime)}出发，预计{describeTime(route.end)}结束。
        </p>
      )}
    </PrintedFrame>
  )
}
