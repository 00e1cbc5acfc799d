import styles from './Shell.module.css'

const drawings = {
  workbench: 'M2 3h12v10H2z M5 7l2 2 4-4',
  campaigns: 'M2 4h12v10H2z M2 7h12 M5 2v3 M11 2v3',
  units: 'M2 14V7l4-3 4 3v7z M10 14V9h4v5z M5 14v-3h2v3',
  data: 'M2 3h12v4H2z M2 9h12v4H2z M4 5h1 M4 11h1',
  settings: 'M2 4h12 M2 8h12 M2 12h12 M5 3v2 M10 7v2 M6 11v2',
} as const

export type NavigationIconName = keyof typeof drawings

/** A line drawing beside a navigation link; the link's text says the same. */
export function NavigationIcon({ name }: { name: NavigationIconName }) {
  return (
    <svg
      className={styles.icon}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={drawings[name]} strokeWidth="1.3" />
    </svg>
  )
}
