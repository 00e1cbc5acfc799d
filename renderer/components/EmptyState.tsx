import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type Properties = { title: string; hint?: string; actions?: ReactNode }

/** What a screen shows while it has nothing: what is missing and the next step. */
export function EmptyState({ title, hint, actions }: Properties) {
  return (
    <section className={styles.empty} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
