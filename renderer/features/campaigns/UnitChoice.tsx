import { Button } from 'antd'
import type { Unit } from '../../../shared/model/unit'
import styles from './CampaignsPage.module.css'
import { texts } from './texts'

type Properties = { units: readonly Unit[]; chosen: readonly string[]; onChange(unitIds: readonly string[]): void }

/** Which units of the office take part. */
export function UnitChoice({ units, chosen, onChange }: Properties) {
  if (units.length === 0) return <p className="muted">{texts.noUnits}</p>
  const toggle = (unitId: string) =>
    onChange(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId])
  return (
    <fieldset className={styles.choices}>
      <legend>{texts.units}</legend>
      <div className={styles.bar}>
        <span>{texts.unitsCount(chosen.length, units.length)}</span>
        <Button size="small" onClick={() => onChange(units.map((unit) => unit.id))}>
          {texts.unitsAll}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {texts.unitsNone}
        </Button>
      </div>
      <div className={styles.choiceList}>
        {units.map((unit) => (
          <label key={unit.id}>
            <input type="checkbox" checked={chosen.includes(unit.id)} onChange={() => toggle(unit.id)} /> {unit.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
