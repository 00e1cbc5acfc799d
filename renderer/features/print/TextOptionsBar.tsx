import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { countCharacters } from '../../../shared/documents/count-characters'
import { buildText, type TextName, textDocuments } from '../../../shared/documents/text-documents'
import type { TextOptions } from '../../../shared/documents/text-options'
import { DateField } from '../../components/DateField'
import { TextField } from '../../components/TextField'
import { ApprovalFields } from './ApprovalFields'
import styles from './PrintTab.module.css'
import { RankChoice } from './RankChoice'
import { texts } from './texts'

type Props = {
  document: TextName
  options: TextOptions
  /** null while it is read. */
  source: CampaignSource | null
  year: number
  onChange(change: Partial<TextOptions>): void
}

/** What an official text shall say, above its preview; the same for paper, PDF and Word. */
export function TextOptionsBar({ document, options, source, year, onChange }: Props) {
  const { title, sections, choices } = textDocuments[document]
  const { omittedSections } = options
  const has = (choice: (typeof choices)[number]) => choices.includes(choice)
  const toggle = (id: string, isOn: boolean) => {
    const others = omittedSections.filter((other) => other !== id)
    onChange({ omittedSections: isOn ? others : [...others, id] })
  }
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{texts.optionsOf(title)}</legend>
      {has('ranks') && <RankChoice ranks={options.ranks} onChange={(ranks) => onChange({ ranks })} />}
      {has('issue') && (
        <TextField label={texts.issue} value={options.issue} onSave={async (issue) => onChange({ issue })} />
      )}
      {has('date') && (
        <DateField label={texts.date} value={options.date} year={year} onSave={async (date) => onChange({ date })} />
      )}
      {has('approval') && (
        <ApprovalFields approval={options.approval} year={year} onChange={(approval) => onChange({ approval })} />
      )}
      <div className={styles.checks}>
        {sections.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!omittedSections.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />{' '}
            {label}
          </label>
        ))}
        {has('namesUnitsInProblems') && (
          <label>
            <input
              type="checkbox"
              checked={options.namesUnitsInProblems}
              onChange={(event) => onChange({ namesUnitsInProblems: event.target.checked })}
            />{' '}
            {texts.namesUnits}
          </label>
        )}
      </div>
      {has('count') && source !== null && (
        <p className={styles.count}>{texts.count(countCharacters(buildText(document, source, options)))}</p>
      )}
    </fieldset>
  )
}
