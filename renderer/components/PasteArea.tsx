import { type ClipboardEvent, type ReactNode, useId, useState } from 'react'
import { InlineError } from './InlineError'
import styles from './TextField.module.css'
import { readTexts } from './table-reading/clipboard-table'
import { readClipboard } from './table-reading/read-clipboard'
import { formatTsv } from './table-reading/tsv'
import { texts } from './texts'

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

/**
 * Several rows pasted from a sheet or typed one per line; the caller reads them and shows what it understood. Of a table
 * only the cells come in that are shown there; the value of merged cells stands in the first one.
 */
export function PasteArea({ label, hint, value, onChange, placeholder, rows = 8, error = null, preview }: Properties) {
  const id = useId()
  const [leftOut, setLeftOut] = useState('')
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const table = readClipboard(event.clipboardData)
    setLeftOut(table.hiddenRows + table.hiddenColumns > 0 ? texts.hidden(table.hiddenRows, table.hiddenColumns) : '')
    if (table.rows.length === 0 || event.clipboardData.getData('text/html') === '') return
    event.preventDefault()
    // The browser's own insertion: the field can take it back.
    document.execCommand('insertText', false, formatTsv(readTexts(table)))
  }
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
        onPaste={paste}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      {leftOut !== '' && <p role="status">{leftOut}</p>}
      <InlineError error={error} />
      {preview}
    </div>
  )
}
