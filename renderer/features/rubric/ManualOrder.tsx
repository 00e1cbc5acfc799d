import { Button } from 'antd'
import { useState } from 'react'
import type { TieBreaker } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InputField } from '../../components/InputField'
import styles from './RubricTab.module.css'
import { texts } from './texts'

type Properties = { units: readonly CampaignUnit[]; onAdd(breaker: TieBreaker): void; onCancel(): void }

/** An order by hand for units with equal scores, with its reason. */
export function ManualOrder({ units, onAdd, onCancel }: Properties) {
  const [unitIds, setUnitIds] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const names = unitIds.map((unitId) => units.find((unit) => unit.unitId === unitId)?.name ?? '').join('、')
  const toggle = (unitId: string) =>
    setUnitIds(unitIds.includes(unitId) ? unitIds.filter((id) => id !== unitId) : [...unitIds, unitId])
  const add = () => {
    if (unitIds.length === 0 || reason.trim() === '') setProblem(texts.manualMissing)
    else onAdd({ manual: unitIds, reason: reason.trim() })
  }
  return (
    <fieldset className={styles.manual}>
      <legend>{texts.manualPick}</legend>
      <div className={styles.manualUnits}>
        {units.map((unit) => (
          <label key={unit.unitId}>
            <input type="checkbox" checked={unitIds.includes(unit.unitId)} onChange={() => toggle(unit.unitId)} />{' '}
            {unit.name}
          </label>
        ))}
      </div>
      <p role="status">{names === '' ? texts.manualNone : texts.manualOrder(names)}</p>
      <InputField label={texts.manualReason} value={reason} error={problem} onChange={setReason} onEnter={add} />
      <div className={styles.bar}>
        <Button onClick={add}>{texts.manualAdd}</Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </fieldset>
  )
}
