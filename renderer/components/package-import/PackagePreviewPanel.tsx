import { Button } from 'antd'
import type { PackagePreview } from '../../../shared/ipc/channels/program'
import { InlineError } from '../InlineError'
import { texts } from '../texts'
import styles from './PackageImport.module.css'

type Properties = { preview: PackagePreview; pending: boolean; onConfirm(): void }

/** What a package would bring, before anything is written. */
export function PackagePreviewPanel({ preview, pending, onConfirm }: Properties) {
  const isBlocked = preview.campaigns.some((campaign) => campaign.exists)
  return (
    <section className={styles.panel} aria-label={texts.preview(preview.fileName)}>
      <h3>{texts.preview(preview.fileName)}</h3>
      <p>{texts.officeLine(preview.officeName, preview.officeIsNew)}</p>
      <p>{texts.unitLine(preview.unitCount, preview.newUnitCount)}</p>
      {preview.campaigns.length === 0 ? <p>{texts.noCampaigns}</p> : <CampaignTable preview={preview} />}
      {isBlocked && <InlineError error={texts.existingHint} />}
      <div className={styles.confirm}>
        <Button type="primary" autoFocus loading={pending} disabled={isBlocked} onClick={onConfirm}>
          {texts.confirmImport}
        </Button>
      </div>
    </section>
  )
}

function CampaignTable({ preview }: { preview: PackagePreview }) {
  const counts = [texts.stopCount, texts.commentCount, texts.contestCount, texts.sheetCount]
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{texts.campaignTitle}</th>
          {counts.map((name) => (
            <th scope="col" className="number" key={name}>
              {name}
            </th>
          ))}
          <th scope="col">{texts.situation}</th>
        </tr>
      </thead>
      <tbody>
        {preview.campaigns.map((campaign) => (
          <tr key={campaign.id}>
            <td>{campaign.title}</td>
            <td className="number">{campaign.stopCount}</td>
            <td className="number">{campaign.commentCount}</td>
            <td className="number">{campaign.contestCount}</td>
            <td className="number">{campaign.sheetCount}</td>
            <td className="nowrap">{campaign.exists ? texts.existingCampaign : texts.newCampaign}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
