import styles from './InlineError.module.css'

type Properties = { error: Error | string | null | undefined; id?: string }

/** An error at its place; nothing when there is none. The message says what happened, where, and what to do. */
export function InlineError({ error, id }: Properties) {
  if (error === null || error === undefined || error === '') return null
  return (
    <p className={styles.error} role="alert" id={id}>
      <span aria-hidden="true">⚠ </span>
      {typeof error === 'string' ? error : error.message}
    </p>
  )
}
