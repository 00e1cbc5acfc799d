import { Button } from 'antd'
import type { Bands } from '../../../shared/model/contest'
import { SelectField } from '../../components/SelectField'
import { addBand, type BandKind, makeBands, removeBand, renameBand } from './band-changes'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import { QuotaFields, QuotaRules } from './QuotaFields'
import styles from './RubricTab.module.css'
import { texts } from './texts'

const kinds = (['none', 'threshold', 'quota'] as const).map((value) => ({ value, label: texts.bandKinds[value] }))

/** 等次: none, by score, or by quota. */
export function BandsEditor() {
  const { definition, isLocked, edit } = useDraft()
  const { bands } = definition
  const set = (next: Bands | null) => edit((current) => ({ ...current, bands: next }))
  const rows = (bands?.bands ?? []).map((band, index) => ({ name: band.name, index, number: index + 1 }))
  return (
    <section aria-label={texts.bands}>
      <h3 className={styles.subheading}>{texts.bands}</h3>
      <div className={styles.bandRules}>
        <SelectField<BandKind>
          hideLabel
          label={texts.bands}
          value={bands?.kind ?? 'none'}
          options={kinds}
          disabled={isLocked}
          onChange={(kind) => set(makeBands(kind))}
        />
        {bands?.kind === 'quota' && <QuotaRules bands={bands} onChange={set} />}
      </div>
      {bands !== null && (
        <>
          {rows.map(({ name, index, number }) => (
            <div key={number} className={styles.band}>
              <DraftField
                label={texts.bandName(number)}
                hideLabel
                value={name}
                path={`bands.bands[${index}].name`}
                apply={(text) => renameBand(index, text)}
              />
              {bands.kind === 'threshold' ? (
                <ThresholdField bands={bands} index={index} />
              ) : (
                <QuotaFields bands={bands} index={index} onChange={set} />
              )}
              {!isLocked && (
                <Button
                  type="text"
                  size="small"
                  aria-label={texts.removeBand(number)}
                  onClick={() => set(removeBand(bands, index))}
                >
                  {texts.remove}
                </Button>
              )}
            </div>
          ))}
          {!isLocked && (
            <Button size="small" onClick={() => set(addBand(bands))}>
              {texts.addBand}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function ThresholdField({ bands, index }: { bands: Extract<Bands, { kind: 'threshold' }>; index: number }) {
  return (
    <span className={styles.bandNumber}>
      <DraftField
        isNumber
        hideLabel
        label={texts.bandMin(index + 1)}
        value={bands.bands[index]?.min ?? ''}
        path={`bands.bands[${index}].min`}
        apply={(min) => (current) => ({
          ...current,
          bands: {
            ...bands,
            bands: bands.bands.map((band, place) => (place === index ? { ...band, min } : band)),
          },
        })}
      />
      <span>{texts.bandMinSuffix}</span>
    </span>
  )
}
