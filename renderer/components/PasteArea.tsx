import { type ReactNode, useId } from 'react'
import { InlineError } from './InlineError'
import styles from './TextField.module.css'

type Properties = {
  label: string
  hint: string
  value: string
  onChange(text: string): void
  placeholder?: string
  rows?: number
  error?: string | null
  /** What the text was read as, shown below before it is added. */
  preview?: ReactNode
}

/** Several rows pasted from a sheet or typed one per line; the caller reads them and shows what it understood. */
export function PasteArea({ label, hint, value, onChange, placeholder, rows = 8, error = null, preview }: Properties) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className="input"
        rows={rows}
        value={value}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <InlineError error={error} />
      {preview}
    </div>
  )
}
