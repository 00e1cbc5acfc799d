import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignDetail } from '../../../shared/model/record'
import { formatBytes } from '../../components/format-bytes'
import { InlineError } from '../../components/InlineError'
import { useCommand } from '../../components/use-command'
import { useProgram } from '../../state/program-state'
import styles from './PrintTab.module.css'
import { texts } from './texts'

/** 签字件扫描: scans of signed pages, which go with the campaign into its 整季存档 and its package. */
export function ScanPanel({ campaign }: { campaign: CampaignDetail }) {
  const { key: campaignKey, scans, attachments } = campaign
  const [outcome, setOutcome] = useState('')
  const command = useCommand('print')

  async function add(): Promise<void> {
    setOutcome('')
    const result = await command.run('scans:choose', { campaignKey })
    if (result !== null) setOutcome(texts.scansAdded(result.added, result.chosen))
  }
  async function remove(scanId: string, name: string): Promise<void> {
    setOutcome('')
    if (!(await command.attempt('campaigns:remove-scan', { campaignKey, scanId }))) return
    useProgram.getState().announce(texts.scanRemoved(name))
  }
  return (
    <li className={styles.document}>
      <div className={styles.actions}>
        <span className={styles.label}>{texts.scans}</span>
        <Button size="small" loading={command.pending} onClick={() => void add()}>
          {texts.addScans}
        </Button>
      </div>
      {scans.length === 0 && <p className={styles.hint}>{texts.noScans}</p>}
      {scans.length > 0 && (
        <ul className={styles.scans} aria-label={texts.scans}>
          {scans.map((id) => {
            const { name = id, bytes = 0 } = attachments.find((attachment) => attachment.id === id) ?? {}
            return (
              <li key={id} className={styles.scan}>
                <span className={styles.scanName} title={name}>
                  {name}
                </span>
                <span className={styles.never}>{formatBytes(bytes)}</span>
                <Button
                  type="text"
                  size="small"
                  aria-label={texts.removeScanOf(name)}
                  onClick={() => void remove(id, name)}
                >
                  {texts.removeScan}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <div role="status" className={styles.outcome}>
        {outcome}
      </div>
      <InlineError error={command.error} />
    </li>
  )
}
