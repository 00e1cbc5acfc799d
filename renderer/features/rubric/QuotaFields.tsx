import type { Bands } from '../../../shared/model/contest'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { measureOf, type QuotaMeasure } from './band-changes'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

type Quota = Extract<Bands, { kind: 'quota' }>

const scopes = (['overall', 'group'] as const).map((value) => ({ value, label: texts.quotaScopes[value] }))
const roundings = (['down', 'halfUp'] as const).map((value) => ({ value, label: texts.quotaRoundings[value] }))
const measures = (['percent', 'count'] as const).map((value) => ({ value, label: texts.quotaMeasures[value] }))

/** How quotas are counted. */
export function QuotaRules({ bands, onChange }: { bands: Quota; onChange(bands: Quota): void }) {
  const { isLocked } = useDraft()
  const measure = measureOf(bands)
  const changeMeasure = (next: QuotaMeasure) => {
    const converted = bands.bands.map(({ name }) => (next === 'count' ? { name, count: 1 } : { name, percent: '10' }))
    if (next !== measure) onChange({ ...bands, bands: converted })
  }
  return (
    <>
      <SelectField
        hideLabel
        label={texts.quotaMeasure}
        value={measure}
        options={measures}
        disabled={isLocked}
        onChange={changeMeasure}
      />
      <SelectField
        hideLabel
        label={texts.quotaScope}
        value={bands.scope}
        options={scopes}
        disabled={isLocked}
        onChange={(scope) => onChange({ ...bands, scope })}
      />
      {measure === 'percent' && (
        <SelectField
          hideLabel
          label={texts.quotaRounding}
          value={bands.rounding}
          options={roundings}
          disabled={isLocked}
          onChange={(rounding) => onChange({ ...bands, rounding })}
        />
      )}
    </>
  )
}

type FieldProperties = { bands: Quota; index: number; onChange(bands: Quota): void }

/** The share or the number of one band. */
export function QuotaFields({ bands, index, onChange }: FieldProperties) {
  const { isLocked } = useDraft()
  const band = bands.bands[index]
  const withBand = (fields: { percent: string } | { count: number }): Quota => ({
    ...bands,
    bands: bands.bands.map((one, place) => (place === index ? { name: one.name, ...fields } : one)),
  })
  if (band?.count !== undefined) {
    return (
      <span className={styles.bandNumber}>
        <TextField
          hideLabel
          label={texts.bandShare(index + 1)}
          value={String(band.count)}
          disabled={isLocked}
          validate={(text) => (/^\d{1,4}$/.test(text) ? null : texts.countWrong)}
          onSave={async (text) => onChange(withBand({ count: Number(text) }))}
        />
      </span>
    )
  }
  return (
    <span className={styles.bandNumber}>
      <DraftField
        isNumber
        hideLabel
        label={texts.bandShare(index + 1)}
        value={band?.percent ?? ''}
        path={`bands.bands[${index}].percent`}
        apply={(percent) => (current) => ({ ...current, bands: withBand({ percent }) })}
      />
      <span>%</span>
    </span>
  )
}
