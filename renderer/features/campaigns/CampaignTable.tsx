import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { describePeriod } from '../../../shared/model/period'
import type { CampaignSummary } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { ConfirmDelete } from '../../components/ConfirmDelete'
import { StatusTag } from '../../components/StatusTag'
import { sortCampaigns } from '../../state/sort-campaigns'
import styles from './CampaignsPage.module.css'
import { texts } from './texts'

const numbers = ['units', 'stops', 'comments', 'contests', 'sheets'] as const

/** The campaigns as rows with what each holds. */
export function CampaignTable({ campaigns }: { campaigns: readonly CampaignSummary[] }) {
  const [search, setSearch] = useState('')
  const [removed, setRemoved] = useState<CampaignSummary | null>(null)
  const shown = sortCampaigns(campaigns).filter((campaign) =>
    `${campaign.title} ${campaign.label} ${campaign.theme}`.includes(search.trim()),
  )
  const remove = async (reason: string) => {
    if (removed !== null) await invoke('campaigns:delete', { campaignKey: removed.key, reason }, 'campaigns')
    setRemoved(null)
  }
  return (
    <>
      <input
        type="search"
        className={`input ${styles.search}`}
        aria-label={texts.search}
        placeholder={texts.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {shown.length === 0 && <p role="status">{texts.searchNothing}</p>}
      <table className="table" aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.columns.label}</th>
            <th scope="col">{texts.columns.title}</th>
            <th scope="col">{texts.columns.status}</th>
            {numbers.map((name) => (
              <th scope="col" className="number" key={name}>
                {texts.columns[name]}
              </th>
            ))}
            <th scope="col">{texts.columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((campaign) => (
            <CampaignRow key={campaign.key} campaign={campaign} onRemove={() => setRemoved(campaign)} />
          ))}
        </tbody>
      </table>
      {removed !== null && (
        <ConfirmDelete
          what={removed.title}
          warning={texts.removeWarning}
          needsReason
          onCancel={() => setRemoved(null)}
          onConfirm={remove}
        />
      )}
    </>
  )
}

function CampaignRow({ campaign, onRemove }: { campaign: CampaignSummary; onRemove(): void }) {
  const counts = [
    campaign.unitCount,
    campaign.stopCount,
    campaign.commentCount,
    campaign.contestCount,
    campaign.sheetCount,
  ]
  return (
    <tr>
      <td className="nowrap">{describePeriod(campaign)}</td>
      <td>
        <Link href={`/campaigns/${campaign.key}/plan`}>{campaign.title}</Link>
      </td>
      <td>
        <StatusTag status={campaign.status} />
      </td>
      {numbers.map((name, index) => (
        <td className="number" key={name}>
          {counts[index]}
        </td>
      ))}
      <td className="nowrap">
        <Button type="text" size="small" aria-label={texts.removeLabel(campaign.title)} onClick={onRemove}>
          {texts.remove}
        </Button>
      </td>
    </tr>
  )
}
