import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InputField } from '../../components/InputField'
import { SelectField } from '../../components/SelectField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

/** 一票否决 and the like: the best band that a unit may get, with the reason. Its rank stays. */
export function BandLimits({ units }: { units: readonly CampaignUnit[] }) {
  const { definition, isSealed, edit } = useDraft()
  const { bands, bandLimits, unitIds } = definition
  if (bands === null) return null
  const nameOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const free = unitIds.filter((unitId) => !bandLimits.some((limit) => limit.unitId === unitId))
  const remove = (unitId: string) =>
    edit((current) => ({ ...current, bandLimits: current.bandLimits.filter((limit) => limit.unitId !== unitId) }))
  return (
    <section aria-label={texts.bandLimits}>
      <h4 className={styles.minorHeading}>{texts.bandLimits}</h4>
      <p className={styles.hint}>{texts.bandLimitsHint}</p>
      {bandLimits.map(({ unitId, best, reason }) => (
        <div key={unitId} className={styles.band}>
          <span>{texts.bandLimit(nameOf(unitId), best, reason)}</span>
          {!isSealed && (
            <Button
              type="text"
              size="small"
              aria-label={texts.removeBandLimit(nameOf(unitId))}
              onClick={() => remove(unitId)}
            >
              {texts.remove}
            </Button>
          )}
        </div>
      ))}
      {!isSealed && free.length > 0 && (
        <AddBandLimit
          units={free.map((unitId) => ({ value: unitId, label: nameOf(unitId) }))}
          bands={bands.bands.slice(1).map((band) => ({ value: band.name, label: band.name }))}
          onAdd={(limit) => edit((current) => ({ ...current, bandLimits: [...current.bandLimits, limit] }))}
        />
      )}
    </section>
  )
}

type Option = { value: string; label: string }
type AddProperties = {
  units: readonly Option[]
  /** Bands below the best one: the best is no limit. */
  bands: readonly Option[]
  onAdd(limit: { unitId: string; best: string; reason: string }): void
}

function AddBandLimit({ units, bands, onAdd }: AddProperties) {
  const [unitId, setUnitId] = useState('')
  const [best, setBest] = useState('')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const chosenBand = bands.some((band) => band.value === best) ? best : (bands[0]?.value ?? '')
  if (bands.length === 0) return null
  const add = () => {
    if (unitId === '') return setError(texts.bandLimitUnitMissing)
    if (reason.trim() === '') return setError(texts.reasonMissing)
    setError(null)
    setUnitId('')
    setReason('')
    onAdd({ unitId, best: chosenBand, reason: reason.trim() })
  }
  return (
    <div className={styles.bandLimitForm}>
      <SelectField
        label={texts.bandLimitUnit}
        value={unitId}
        options={[{ value: '', label: texts.bandLimitChoose }, ...units]}
        onChange={setUnitId}
      />
      <SelectField label={texts.bandLimitBest} value={chosenBand} options={bands} onChange={setBest} />
      <InputField label={texts.bandLimitReason} value={reason} onChange={setReason} onEnter={add} error={error} />
      <Button size="small" onClick={add}>
        {texts.addBandLimit}
      </Button>
    </div>
  )
}
