import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { choiceOf, type DocumentName } from '../../../shared/documents/document-table'
import { SelectField } from '../../components/SelectField'
import styles from './PrintTab.module.css'
import { texts } from './texts'

/** What is chosen for blank score sheets, and of which unit a 反馈单 is shown; null: of all. */
export type FormChoices = { isNamed: boolean; unitId: string | null }

type Props = {
  document: DocumentName
  form: FormChoices
  /** null while it is read. */
  source: CampaignSource | null
  onFormChange(change: Partial<FormChoices>): void
}

/** What a document's request says of its form. */
export function pickChoices(document: DocumentName, { isNamed, unitId }: FormChoices) {
  const choice = choiceOf(document)
  return {
    ...(choice === 'named' && isNamed ? { isNamed } : {}),
    ...(choice === 'unit' && unitId !== null ? { unitId } : {}),
  }
}

/** 记名 or 不记名, or which unit; nothing for most documents. */
export function FormOptions({ document, form, source, onFormChange }: Props) {
  const choice = choiceOf(document)
  if (choice === null) return null
  return (
    <div className={styles.options}>
      {choice === 'named' ? (
        <SelectField
          label={texts.naming}
          value={form.isNamed ? 'named' : 'anonymous'}
          options={(['anonymous', 'named'] as const).map((value) => ({ value, label: texts.namings[value] }))}
          onChange={(value) => onFormChange({ isNamed: value === 'named' })}
        />
      ) : (
        <SelectField
          label={texts.feedbackUnit}
          value={form.unitId ?? ''}
          options={[
            { value: '', label: texts.allUnits },
            ...(source?.campaign.units ?? []).map(({ unitId, name }) => ({ value: unitId, label: name })),
          ]}
          onChange={(value) => onFormChange({ unitId: value === '' ? null : value })}
        />
      )}
    </div>
  )
}
