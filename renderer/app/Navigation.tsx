import { Link, useLocation } from 'wouter'
import { NavigationIcon, type NavigationIconName } from './NavigationIcon'
import { OfficeSwitch } from './OfficeSwitch'
import styles from './Shell.module.css'
import { texts } from './texts'

const pages: readonly { name: NavigationIconName; path: string }[] = [
  { name: 'workbench', path: '/' },
  { name: 'campaigns', path: '/campaigns' },
  { name: 'units', path: '/units' },
  { name: 'data', path: '/data' },
  { name: 'settings', path: '/settings' },
]

/** The left navigation with the choice of the office. */
export function Navigation() {
  const [location] = useLocation()
  return (
    <aside className={styles.navigation} aria-label={texts.product}>
      <p className={styles.brand}>{texts.product}</p>
      <div className={styles.office}>
        <OfficeSwitch />
      </div>
      <nav aria-label={texts.navigation}>
        <ul className={styles.links}>
          {pages.map(({ name, path }) => {
            const isActive = path === '/' ? location === '/' : location.startsWith(path)
            return (
              <li key={name}>
                <Link
                  href={path}
                  className={isActive ? `${styles.link} ${styles.active}` : styles.link}
                  aria-current={isActive ? 'page' : undefined}
                >
                  <NavigationIcon name={name} />
                  {texts.pages[name]}
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
    </aside>
  )
}
