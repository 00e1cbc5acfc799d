import { useId } from 'react'
import styles from './TextField.module.css'

type Properties<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange(value: Value): void
  hideLabel?: boolean
  disabled?: boolean
}

/** A plain choice; saved by the caller at once. */
export function SelectField<Value extends string>(properties: Properties<Value>) {
  const { label, value, options, onChange, hideLabel = false, disabled } = properties
  const id = useId()
  return (
    <div className={hideLabel ? styles.cell : styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={hideLabel ? 'input input-cell' : 'input'}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
