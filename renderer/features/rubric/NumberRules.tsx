import type { ContestDefinition } from '../../../shared/model/contest'
import { SelectField } from '../../components/SelectField'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { setComposition } from './rubric-changes'
import { texts } from './texts'

function optionsOf<Value extends string>(labels: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))
}

const decimals = [0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: texts.decimalCount(count) }))

/** How scores come about: composition, rounding, recusal, limits. */
export function NumberRules() {
  const { definition, isLocked, edit } = useDraft()
  const set = (fields: Partial<ContestDefinition>) => edit((current) => ({ ...current, ...fields }))
  const limit = (field: 'fullMarks' | 'bonusCap' | 'cap', placeholder: string) => (
    <DraftField
      isNumber
      label={texts[field]}
      placeholder={placeholder}
      value={definition[field] ?? ''}
      path={field}
      apply={(text) => (current) => ({ ...current, [field]: text === '' ? null : text })}
    />
  )
  return (
    <div className={styles.ruleGrid}>
      <SelectField
        label={texts.composition}
        value={definition.composition}
        options={optionsOf(texts.compositions)}
        disabled={isLocked}
        onChange={(composition) => edit(setComposition(composition))}
      />
      {definition.composition === 'sum' && limit('fullMarks', texts.fullMarksHint)}
      <SelectField
        label={texts.decimals}
        value={String(definition.decimals)}
        options={decimals}
        disabled={isLocked}
        onChange={(count) => set({ decimals: Number(count) })}
      />
      <SelectField
        label={texts.rankBy}
        value={definition.rankBy}
        options={optionsOf(texts.rankBys)}
        disabled={isLocked}
        onChange={(rankBy) => set({ rankBy })}
      />
      <SelectField
        label={texts.policy}
        value={definition.notApplicablePolicy}
        options={optionsOf(texts.policies)}
        disabled={isLocked}
        onChange={(notApplicablePolicy) => set({ notApplicablePolicy })}
      />
      {limit('bonusCap', texts.noLimit)}
      {limit('cap', texts.noLimit)}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={definition.recusal}
          disabled={isLocked}
          onChange={(event) => set({ recusal: event.target.checked })}
        />{' '}
        {texts.recusal}
      </label>
    </div>
  )
}
