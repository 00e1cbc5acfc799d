import { Button } from 'antd'
import { useState } from 'react'
import { InputField } from '../InputField'
import { texts } from '../texts'
import styles from './PackageImport.module.css'

type Properties = { fileName: string; pending: boolean; onUnlock(passphrase: string): void }

/** Asks for the passphrase of an encrypted package. */
export function PassphrasePrompt({ fileName, pending, onUnlock }: Properties) {
  const [passphrase, setPassphrase] = useState('')
  const unlock = () => {
    if (passphrase !== '') onUnlock(passphrase)
  }
  return (
    <section className={styles.panel}>
      <p>{texts.needsPassphrase(fileName)}</p>
      <div className={styles.passphrase}>
        <InputField
          type="password"
          label={texts.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          onEnter={unlock}
        />
        <Button type="primary" loading={pending} disabled={passphrase === ''} onClick={unlock}>
          {texts.unlock}
        </Button>
      </div>
    </section>
  )
}
