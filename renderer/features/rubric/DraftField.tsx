import { type KeyboardEvent, type Ref, useId } from 'react'
import { normalizeMarkText } from '../../../shared/model/mark-text'
import { InlineError } from '../../components/InlineError'
import { isComposing } from '../../components/is-composing'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import type { DefinitionChange } from './use-contest-draft'

type Properties = {
  label: string
  value: string
  /** Where problems of the field are reported, as in `parts[0].name`. */
  path: string
  apply(text: string): DefinitionChange
  /** Numbers are read like marks: full-width digits and a closing 分 are allowed. */
  isNumber?: boolean
  /** The label is read out but not shown. */
  hideLabel?: boolean
  /** While the row is still being typed, what is blank is not yet a problem to show. */
  isUnfinished?: boolean
  /** May change after the first mark. */
  isFree?: boolean
  placeholder?: string
  title?: string
  inputRef?: Ref<HTMLInputElement>
  onEnter?: () => void
}

/** A field of the draft: kept as typed, saved on leaving it when the whole definition is valid. */
export function DraftField(properties: Properties) {
  const { label, value, path, apply, isNumber = false, hideLabel = false, isFree = false } = properties
  const draft = useDraft()
  const id = useId()
  const isWaiting = properties.isUnfinished === true && value === ''
  const problem = isWaiting ? null : (draft.issues.find((issue) => issue.path === path)?.message ?? null)

  const finish = () => {
    const tidy = isNumber ? normalizeMarkText(value) : value.trim()
    if (tidy !== value) draft.change(apply(tidy))
    draft.commit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    finish()
    properties.onEnter?.()
  }
  return (
    <div className={hideLabel ? undefined : styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.fieldLabel}>
        {label}
      </label>
      <input
        id={id}
        ref={properties.inputRef}
        className={`input ${hideLabel ? 'input-cell' : ''} ${isNumber ? styles.numeric : ''}`}
        inputMode={isNumber ? 'decimal' : undefined}
        value={value}
        placeholder={properties.placeholder}
        title={properties.title ?? (hideLabel && value !== '' ? value : undefined)}
        disabled={isFree ? draft.isSealed : draft.isLocked}
        data-saved={!draft.isDirty}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-error`}
        onChange={(event) => draft.change(apply(event.target.value))}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      <InlineError error={problem} id={`${id}-error`} />
    </div>
  )
}
