import type { Part } from '../../../shared/model/rubric'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import { PartPanels } from './PartPanels'
import styles from './RubricTab.module.css'
import { changePart } from './rubric-changes'
import { texts } from './texts'

const trimCounts = ['0', '1', '2', '3', '4', '5'].map((value) => ({ value, label: texts.trimCount(Number(value)) }))
const entries = (['items', 'total'] as const).map((value) => ({ value, label: texts.entries[value] }))

/** How a part is scored: weight, way of entering, trimming, panels. */
export function PartSettings({ part, path }: { part: Part; path: string }) {
  const { definition, issues, isLocked, edit } = useDraft()
  const change = (fields: Partial<Part>) => edit(changePart(part.id, (current) => ({ ...current, ...fields })))
  const trimProblem = issues.find((issue) => issue.path.startsWith(`${path}.trim`))?.message
  return (
    <>
      {definition.composition === 'weighted' && (
        <div className={styles.short}>
          <DraftField
            isNumber
            label={texts.weight}
            value={part.weight ?? ''}
            path={`${path}.weight`}
            apply={(weight) => changePart(part.id, (current) => ({ ...current, weight }))}
          />
        </div>
      )}
      <div className={styles.short}>
        <SelectField
          label={texts.entry}
          value={part.entry}
          options={entries}
          disabled={isLocked}
          onChange={(entry) => change({ entry })}
        />
      </div>
      {part.entry === 'total' && (
        <div className={styles.short}>
          <DraftField
            isNumber
            label={texts.totalStep}
            value={part.totalStep}
            path={`${path}.totalStep`}
            apply={(totalStep) => changePart(part.id, (current) => ({ ...current, totalStep }))}
          />
        </div>
      )}
      {(['highest', 'lowest'] as const).map((end) => (
        <div key={end} className={styles.short}>
          <SelectField
            label={end === 'highest' ? texts.trimHighest : texts.trimLowest}
            value={String(part.trim[end])}
            options={trimCounts}
            disabled={isLocked}
            onChange={(count) => change({ trim: { ...part.trim, [end]: Number(count) } })}
          />
        </div>
      ))}
      {part.trim.highest + part.trim.lowest > 0 && (
        <div className={styles.short}>
          <TextField
            label={texts.minSheets}
            value={String(part.trim.minSheets)}
            disabled={isLocked}
            validate={(text) => (/^\d{1,3}$/.test(text) && Number(text) <= 500 ? null : texts.minSheetsWrong)}
            onSave={async (text) => change({ trim: { ...part.trim, minSheets: Number(text) } })}
          />
        </div>
      )}
      <PartPanels part={part} path={path} />
      <InlineError error={trimProblem} />
    </>
  )
}
