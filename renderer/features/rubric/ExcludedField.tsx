import { useState } from 'react'
import type { CampaignUnit } from '../../../shared/model/unit'
import { TextField } from '../../components/TextField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

/** 不参加排名: takes effect once a reason is given. */
export function ExcludedField({ unit }: { unit: CampaignUnit }) {
  const [isAsking, setAsking] = useState(false)
  const { definition, isSealed, edit } = useDraft()
  const entry = definition.withoutRank.find((candidate) => candidate.unitId === unit.unitId)
  const isShown = entry !== undefined || isAsking

  const setReason = (reason: string | null) =>
    edit((current) => {
      const others = current.withoutRank.filter((candidate) => candidate.unitId !== unit.unitId)
      const withoutRank = reason === null ? others : [...others, { unitId: unit.unitId, reason }]
      return { ...current, withoutRank }
    })
  const toggle = () => {
    setAsking(!isShown)
    if (entry !== undefined) setReason(null)
  }
  return (
    <span className={styles.excluded}>
      <input
        type="checkbox"
        aria-label={texts.excluded(unit.name)}
        checked={isShown}
        disabled={isSealed}
        onChange={toggle}
      />
      {isShown && (
        <TextField
          hideLabel
          label={texts.excludedReason(unit.name)}
          placeholder={texts.reasonPlaceholder}
          value={entry?.reason ?? ''}
          disabled={isSealed}
          validate={(text) => (text === '' ? texts.reasonMissing : null)}
          onSave={async (reason) => setReason(reason)}
        />
      )}
    </span>
  )
}
