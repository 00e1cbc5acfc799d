import { Segmented } from 'antd'
import { type CampaignSource, pickContest } from '../../../shared/documents/campaign-source'
import { buildSummary, titleColumn } from '../../../shared/documents/summary'
import {
  defaultSummaryLayout,
  moveColumn,
  type SummaryColumnName,
  type SummaryLayout,
} from '../../../shared/documents/summary-layout'
import { TextField } from '../../components/TextField'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type Props = {
  layout: SummaryLayout
  /** null while it is read. */
  source: CampaignSource | null
  onChange(layout: SummaryLayout): void
}

const separator = /[、，,\s]+/

function splitNames(text: string): string[] {
  return [...new Set(text.split(separator).filter((name) => name !== ''))]
}

/** The reason why a list of names cannot be saved, or null. */
function checkNames(most: number): (text: string) => string | null {
  return (text) => {
    const names = splitNames(text)
    return names.length > most || names.some((name) => name.length > 20) ? texts.summary.namesWrong(most) : null
  }
}

/** Which columns a 成绩汇总表 shows in which order, its blank columns, the order of its rows, and who signs. */
export function SummaryOptions({ layout, source, onChange }: Props) {
  const [contest] = source?.contests ?? []
  if (source === null || contest === undefined) return null
  const { offeredColumns } = buildSummary(pickContest(source, contest), layout)
  const toggle = (name: SummaryColumnName, isShown: boolean) => {
    const others = layout.hidden.filter((other) => other !== name)
    onChange({ ...layout, hidden: isShown ? others : [...others, name] })
  }
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{texts.optionsOf(texts.summary.title)}</legend>
      <Segmented
        aria-label={texts.summary.rowOrder}
        value={layout.rowOrder}
        options={(['rank', 'units'] as const).map((value) => ({ value, label: texts.summary.rowOrders[value] }))}
        onChange={(rowOrder) => onChange({ ...layout, rowOrder })}
      />
      <ol className={styles.columns} aria-label={texts.summary.columns}>
        {offeredColumns.map((name, index) => (
          <Column
            key={name}
            title={titleColumn(name, contest.definition, source.facts.unitTerm)}
            isShown={name === 'unit' || !layout.hidden.includes(name)}
            isFixed={name === 'unit'}
            isFirst={index === 0}
            isLast={index === offeredColumns.length - 1}
            onToggle={(isShown) => toggle(name, isShown)}
            onMove={(step) => onChange(moveColumn(layout, offeredColumns, name, step))}
          />
        ))}
      </ol>
      <TextField
        label={texts.summary.blankColumns}
        value={layout.blankColumns.join('、')}
        placeholder={texts.summary.blankColumnsExample}
        validate={checkNames(6)}
        onSave={async (text) => onChange({ ...layout, blankColumns: splitNames(text) })}
      />
      <div className={styles.signers}>
        <TextField
          label={texts.summary.signers}
          value={(layout.signers ?? source.facts.signers).join('、')}
          validate={checkNames(12)}
          onSave={async (text) => onChange({ ...layout, signers: splitNames(text) })}
        />
      </div>
      {JSON.stringify(layout) !== JSON.stringify(defaultSummaryLayout) && (
        <button type="button" className={styles.reset} onClick={() => onChange(defaultSummaryLayout)}>
          {texts.summary.reset}
        </button>
      )}
    </fieldset>
  )
}

type ColumnProps = {
  title: string
  isShown: boolean
  isFixed: boolean
  isFirst: boolean
  isLast: boolean
  onToggle(isShown: boolean): void
  onMove(step: -1 | 1): void
}

function Column({ title, isShown, isFixed, isFirst, isLast, onToggle, onMove }: ColumnProps) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          disabled={isFixed}
          onChange={(event) => onToggle(event.target.checked)}
        />{' '}
        {title}
      </label>
      <button type="button" aria-label={texts.summary.moveLeft(title)} disabled={isFirst} onClick={() => onMove(-1)}>
        ←
      </button>
      <button type="button" aria-label={texts.summary.moveRight(title)} disabled={isLast} onClick={() => onMove(1)}>
        →
      </button>
    </li>
  )
}
