import { type KeyboardEvent, type Ref, useId } from 'react'
import { InlineError } from './InlineError'
import { isComposing } from './is-composing'
import styles from './TextField.module.css'

type Properties = {
  label: string
  value: string
  onChange(text: string): void
  /** Enter, when it does not belong to an input method. */
  onEnter?: () => void
  type?: 'text' | 'password'
  placeholder?: string
  disabled?: boolean
  error?: string | null
  inputRef?: Ref<HTMLInputElement>
}

/** A text of a form that is sent as a whole; `TextField` is the one that saves itself. */
export function InputField(properties: Properties) {
  const { label, value, onChange, onEnter, type = 'text', error = null } = properties
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event)) onEnter?.()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        ref={properties.inputRef}
        className="input"
        type={type}
        value={value}
        placeholder={properties.placeholder}
        disabled={properties.disabled}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <InlineError error={error} id={`${id}-error`} />
    </div>
  )
}
