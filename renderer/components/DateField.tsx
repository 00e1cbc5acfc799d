import { readDate } from './read-date-time'
import { TextField } from './TextField'
import { texts } from './texts'

type Properties = {
  label: string
  /** YYYY-MM-DD or null. */
  value: string | null
  /** Taken where only month and day are typed. */
  year: number
  /** The reason in Chinese why this date cannot be saved, or null. */
  validate?: (date: string) => string | null
  onSave(date: string | null): Promise<unknown>
}

/** A date typed in any usual way; saved like a `TextField`. */
export function DateField({ label, value, year, validate, onSave }: Properties) {
  return (
    <TextField
      label={label}
      value={value ?? ''}
      placeholder={texts.datePlaceholder(year)}
      normalize={(text) => readDate(text, year) ?? text.trim()}
      validate={(text) => {
        if (text === '') return null
        return readDate(text, year) === null ? texts.dateWrong(year) : (validate?.(text) ?? null)
      }}
      onSave={(text) => onSave(text === '' ? null : text)}
    />
  )
}
