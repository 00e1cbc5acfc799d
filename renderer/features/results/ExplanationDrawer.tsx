import { Drawer } from 'antd'
import type { ContestRecord } from '../../../shared/model/contest'
import type { CampaignDetail } from '../../../shared/model/record'
import { explainUnit } from '../../../shared/scoring'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; record: ContestRecord; unitId: string | null; onClose(): void }

/** How one unit's number was made, step by step, in figures that can be checked by hand. */
export function ExplanationDrawer({ campaign, record, unitId, onClose }: Properties) {
  const units = campaign.definition.units
  const name = units.find((unit) => unit.unitId === unitId)?.name ?? ''
  const steps = unitId === null ? [] : explainUnit(record, units, unitId)
  return (
    <Drawer
      open={unitId !== null}
      onClose={onClose}
      title={texts.explain(name)}
      size={520}
      closable={{ 'aria-label': texts.close }}
    >
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.title}>
            <div className={styles.step}>
              <strong>{step.title}</strong>
              <strong>{step.value ?? '—'}</strong>
            </div>
            {step.lines.map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
