import { Drawer } from 'antd'
import { Link } from 'wouter'
import { describePeriod } from '../../../shared/model/period'
import type { CampaignSummary } from '../../../shared/model/record'
import type { Unit } from '../../../shared/model/unit'
import { StatusTag } from '../../components/StatusTag'
import { useStoreQuery } from '../../state/query-state'
import { sortCampaigns } from '../../state/sort-campaigns'
import { texts } from './texts'

type Properties = { officeId: string; unit: Unit; onClose(): void }

/** The campaigns that a unit took part in. */
export function UnitHistory({ officeId, unit, onClose }: Properties) {
  const campaigns = useStoreQuery('campaigns:list', { officeId }).data ?? []
  return (
    <Drawer open size={560} title={texts.historyOf(unit.name)} onClose={onClose}>
      {campaigns.length === 0 && <p>{texts.historyNone}</p>}
      <table className="table" hidden={campaigns.length === 0}>
        <thead>
          <tr>
            <th scope="col">{texts.historyColumns.label}</th>
            <th scope="col">{texts.historyColumns.title}</th>
            <th scope="col">{texts.historyColumns.status}</th>
            <th scope="col" className="number">
              {texts.historyColumns.stops}
            </th>
            <th scope="col" className="number">
              {texts.historyColumns.comments}
            </th>
          </tr>
        </thead>
        <tbody>
          {sortCampaigns(campaigns).map((campaign) => (
            <Participation key={campaign.key} campaign={campaign} unitId={unit.id} />
          ))}
        </tbody>
      </table>
    </Drawer>
  )
}

function Participation({ campaign, unitId }: { campaign: CampaignSummary; unitId: string }) {
  const detail = useStoreQuery('campaigns:get', { campaignKey: campaign.key }).data
  const takesPart = detail?.definition.units.some((one) => one.unitId === unitId) ?? false
  if (detail === undefined || !takesPart) return null
  return (
    <tr>
      <td className="nowrap">{describePeriod(campaign)}</td>
      <td>
        <Link href={`/campaigns/${campaign.key}/stops`}>{campaign.title}</Link>
      </td>
      <td>
        <StatusTag status={campaign.status} />
      </td>
      <td className="number">{detail.stops.filter((stop) => stop.unitIds.includes(unitId)).length}</td>
      <td className="number">{detail.comments.filter((comment) => comment.unitId === unitId).length}</td>
    </tr>
  )
}
