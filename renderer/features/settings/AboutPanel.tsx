import { useProgram } from '../../state/program-state'
import styles from './SettingsPage.module.css'
import { texts } from './texts'

/** Version, runtime, where the data is, licence. */
export function AboutPanel() {
  const info = useProgram((state) => state.info)
  if (info === null) return null
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{texts.about}</h2>
      <p>{texts.version(info.version)}</p>
      <p>{texts.runtime(texts.runtimes[info.runtime])}</p>
      <p className={styles.path}>
        {texts.dataFolder}
        <code>{info.dataFolder}</code>
      </p>
      <p className="muted">{texts.license}</p>
    </section>
  )
}
