import { type KeyboardEvent, useId } from 'react'
import { InlineError } from './InlineError'
import { isComposing } from './is-composing'
import styles from './TextField.module.css'
import { useDraft } from './use-draft'

type Properties = {
  label: string
  value: string
  /** Saves the trimmed text; a thrown error is shown at the field, which keeps what was typed. */
  onSave(text: string): Promise<unknown>
  /** The reason in Chinese why the text cannot be saved, or null. */
  validate?: (text: string) => string | null
  /** The label is read out but not shown, as in a table cell under its heading. */
  hideLabel?: boolean
  multiline?: boolean
  placeholder?: string
  hint?: string
  /** How the typed text is written out before it is checked and saved; trimmed by default. */
  normalize?: (text: string) => string
  disabled?: boolean
  /** Ids of values to offer, in a `datalist` of the page. */
  list?: string
}

const acceptAll = () => null

/** A text edited in place: saved on leaving the field or Enter (several lines: Ctrl+Enter); Escape takes it back. */
export function TextField(properties: Properties) {
  const { label, value, onSave, validate = acceptAll, hideLabel = false, multiline = false, hint } = properties
  const id = useId()
  const draft = useDraft(value, validate, onSave, properties.normalize)

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (!multiline || event.ctrlKey)) {
      event.preventDefault()
      void draft.commit()
    }
    if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation()
      draft.revert()
    }
  }
  const described = [draft.problem === null ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`]
  const shared = {
    id,
    value: draft.text,
    placeholder: properties.placeholder,
    disabled: properties.disabled,
    'data-saved': !draft.isDirty,
    'aria-busy': draft.isSaving,
    'aria-invalid': draft.problem !== null,
    'aria-describedby': described.join(' ').trim() || undefined,
    onKeyDown,
    onBlur: () => void draft.commit(),
  }
  return (
    <div className={hideLabel ? styles.cell : styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {multiline ? (
        <textarea
          {...shared}
          className="input"
          rows={Math.min(12, Math.max(3, draft.text.split('\n').length))}
          onChange={(event) => draft.change(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          className={hideLabel ? 'input input-cell' : 'input'}
          list={properties.list}
          title={hideLabel && draft.text !== '' ? draft.text : undefined}
          onChange={(event) => draft.change(event.target.value)}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <InlineError error={draft.problem} id={`${id}-error`} />
    </div>
  )
}
