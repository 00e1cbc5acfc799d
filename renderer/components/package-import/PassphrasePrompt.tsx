import { Button } from 'antd'
import { type KeyboardEvent, useId, useState } from 'react'
import { isComposing } from '../is-composing'
import { texts } from '../texts'
import styles from './PackageImport.module.css'

type Properties = { fileName: string; pending: boolean; onUnlock(passphrase: string): void }

/** Asks for the passphrase of an encrypted package. */
export function PassphrasePrompt({ fileName, pending, onUnlock }: Properties) {
  const [passphrase, setPassphrase] = useState('')
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event) && passphrase !== '') onUnlock(passphrase)
  }
  return (
    <section className={styles.panel}>
      <p>{texts.needsPassphrase(fileName)}</p>
      <label htmlFor={id}>{texts.passphrase}</label>
      <div className={styles.passphrase}>
        <input
          id={id}
          className="input"
          type="password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="primary" loading={pending} disabled={passphrase === ''} onClick={() => onUnlock(passphrase)}>
          {texts.unlock}
        </Button>
      </div>
    </section>
  )
}
