import type { CampaignSource } from '../../../shared/documents/campaign-source'
import type { DocumentName } from '../../../shared/documents/document-table'
import { isTextName } from '../../../shared/documents/text-documents'
import type { TextOptions } from '../../../shared/documents/text-options'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { CommentChoice } from './CommentChoice'
import { CorrectionChoice } from './CorrectionChoice'
import { type FormChoices, FormOptions } from './FormOptions'
import styles from './PrintTab.module.css'
import { SummaryOptions } from './SummaryOptions'
import { TextOptionsBar } from './TextOptionsBar'
import { texts } from './texts'

type Props = {
  document: DocumentName
  form: FormChoices
  onFormChange(change: Partial<FormChoices>): void
  options: TextOptions
  /** null while it is read. */
  source: CampaignSource | null
  year: number
  onChange(change: Partial<TextOptions>): void
}

/** The choices that a document offers above its preview; nothing for most. */
export function DocumentOptions({ document, ...properties }: Props) {
  const { options, source, onChange } = properties
  if (isTextName(document)) return <TextOptionsBar document={document} {...properties} />
  if (document === 'report') {
    if (source === null) return null
    return (
      <CommentChoice
        source={source}
        chosen={options.chosenComments}
        onChange={(chosenComments) => onChange({ chosenComments })}
      />
    )
  }
  if (document === 'summary') {
    return <SummaryOptions layout={options.summary} source={source} onChange={(summary) => onChange({ summary })} />
  }
  if (document === 'correction') {
    return (
      <CorrectionChoice
        source={source}
        chosen={options.correction}
        onChange={(correction) => onChange({ correction })}
      />
    )
  }
  if (document === 'handbook') {
    return (
      <div className={styles.options}>
        <SelectField
          label={texts.edition}
          value={options.edition}
          options={(['brief', 'booklet'] as const).map((value) => ({ value, label: texts.editions[value] }))}
          onChange={(edition) => onChange({ edition })}
        />
      </div>
    )
  }
  if (document !== 'ranking') return <FormOptions document={document} {...properties} />
  return (
    <div className={styles.options}>
      <TextField
        label={texts.rankCount}
        value={String(options.ranks.kind === 'top' ? options.ranks.count : 3)}
        validate={(text) => (/^([1-9]|10)$/.test(text) ? null : texts.announcedWrong)}
        onSave={async (text) => onChange({ ranks: { kind: 'top', count: Number(text) } })}
      />
    </div>
  )
}
