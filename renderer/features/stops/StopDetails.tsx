import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import type { Stop } from '../../../shared/model/campaign'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InlineError } from '../../components/InlineError'
import { TextField } from '../../components/TextField'
import styles from './StopsTab.module.css'
import { saveStop } from './save-stop'
import { texts } from './texts'

type Properties = { campaignKey: number; stop: Stop; units: readonly CampaignUnit[]; onClose(): void }

/** What was to be seen, what was good, what was wrong, and which units it belongs to. */
export function StopDetails({ campaignKey, stop, units, onClose }: Properties) {
  const [problem, setProblem] = useState<Error | null>(null)
  const save = (change: Partial<Stop>) => saveStop(campaignKey, stop.id, change)
  const [chosen, setChosen] = useState(stop.unitIds)
  useEffect(() => setChosen(stop.unitIds), [stop.unitIds])

  const toggle = (unitId: string) => {
    const place = (id: string) => units.findIndex((unit) => unit.unitId === id)
    const unitIds = chosen.includes(unitId)
      ? chosen.filter((id) => id !== unitId)
      : [...chosen, unitId].toSorted((left, right) => place(left) - place(right))
    setChosen(unitIds)
    save({ unitIds }).then(
      () => setProblem(null),
      (error: Error) => {
        setProblem(error)
        setChosen(stop.unitIds)
      },
    )
  }
  return (
    <Drawer open size={480} title={stop.name} onClose={onClose}>
      <div className={styles.details}>
        {(['content', 'highlights', 'problems'] as const).map((field) => (
          <TextField
            key={field}
            multiline
            label={texts[field]}
            value={stop[field]}
            onSave={(text) => save({ [field]: text })}
          />
        ))}
        <fieldset className={styles.choices}>
          <legend>{texts.unitsOf}</legend>
          <p>{texts.unitsHint}</p>
          {units.map((unit) => (
            <label key={unit.unitId}>
              <input type="checkbox" checked={chosen.includes(unit.unitId)} onChange={() => toggle(unit.unitId)} />{' '}
              {unit.name}
            </label>
          ))}
        </fieldset>
        <InlineError error={problem} />
      </div>
    </Drawer>
  )
}
