import { useId } from 'react'
import type { EntryState } from '../../state/entry/contest-entry'
import { useProgram } from '../../state/program-state'
import styles from './Entry.module.css'
import { texts } from './texts'

type Properties = {
  message: string
  state: EntryState
  hasTotalOnly: boolean
  showItems: boolean
  onShowItems(isShown: boolean): void
}

/** What just happened, what is saved, and how digits are read. */
export function EntryFooter({ message, state, hasTotalOnly, showItems, onShowItems }: Properties) {
  const isOn = useProgram((program) => program.settings?.digitsWithoutPoint ?? false)
  const { setPreference, announce } = useProgram.getState()
  const id = useId()
  const change = (isWanted: boolean) => {
    setPreference('digitsWithoutPoint', isWanted).catch((error: Error) => announce(error.message))
  }
  return (
    <div className={styles.footer}>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => change(event.target.checked)}
        />
        {texts.digitsWithoutPoint}
      </label>
      {hasTotalOnly && (
        <label className={styles.option}>
          <input type="checkbox" checked={showItems} onChange={(event) => onShowItems(event.target.checked)} />
          {texts.feedbackItems}
        </label>
      )}
      <span id={id} className={styles.hint} title={isOn ? texts.digitsExample : texts.digitsOffExample}>
        {isOn ? texts.digitsExample : texts.digitsOffExample}
      </span>
      <span className={styles.message} role="status" title={message}>
        {message === '' ? texts.keysHint : message}
      </span>
      <span className={styles.saved} role="status">
        {state.pendingCount > 0 ? texts.saving(state.pendingCount) : texts.saved(state.savedCount)}
      </span>
    </div>
  )
}
