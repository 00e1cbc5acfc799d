import { useId, useState } from 'react'
import { InlineError } from '../../components/InlineError'
import { type Preference, useProgram } from '../../state/program-state'
import styles from './SettingsPage.module.css'
import { texts } from './texts'

const switches: readonly Preference[] = ['largeType', 'digitsWithoutPoint', 'showsJudging']
const labels = { largeType: texts.largeType, digitsWithoutPoint: texts.digits, showsJudging: texts.judging } as const
const hints = { largeType: null, digitsWithoutPoint: texts.digitsHint, showsJudging: texts.judgingHint } as const

/** Preferences of this machine. */
export function DevicePanel() {
  const settings = useProgram((state) => state.settings)
  const setPreference = useProgram((state) => state.setPreference)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const set = async (name: Preference, value: boolean) => {
    try {
      await setPreference(name, value)
      setProblem(null)
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{texts.device}</h2>
      <p className="muted">{texts.deviceHint}</p>
      {switches.map((name) => (
        <div key={name}>
          <label>
            <input
              type="checkbox"
              checked={settings?.[name] ?? false}
              aria-describedby={hints[name] === null ? undefined : `${id}-${name}`}
              onChange={(event) => void set(name, event.target.checked)}
            />{' '}
            {labels[name]}
          </label>
          {hints[name] !== null && (
            <p id={`${id}-${name}`} className="muted">
              {hints[name]}
            </p>
          )}
        </div>
      ))}
      <InlineError error={problem} />
    </section>
  )
}
