import { InputField } from '../../components/InputField'
import styles from './DataPage.module.css'
import { texts } from './texts'

type Properties = {
  passphrase: string
  again: string
  onPassphrase(text: string): void
  onAgain(text: string): void
}

/** A passphrase for the file, typed twice. */
export function PassphraseFields({ passphrase, again, onPassphrase, onAgain }: Properties) {
  const isUnused = passphrase === ''
  return (
    <div>
      <div className={styles.pair}>
        <InputField type="password" label={texts.passphrase} value={passphrase} onChange={onPassphrase} />
        <InputField
          type="password"
          label={texts.passphraseAgain}
          value={again}
          disabled={isUnused}
          onChange={onAgain}
        />
      </div>
      {!isUnused && <p className="muted">{texts.passphraseWarning}</p>}
    </div>
  )
}
