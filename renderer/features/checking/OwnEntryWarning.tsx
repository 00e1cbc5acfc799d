import { Button } from 'antd'
import styles from './Checking.module.css'
import { texts } from './texts'

/** The second entry is by another person; whoever made the first one is told, and may go on knowingly. */
export function OwnEntryWarning({ operator, onAllow }: { operator: string; onAllow(): void }) {
  return (
    <div className={styles.notice} role="alert">
      <span>⚠ {texts.double.own(operator)}</span>
      <Button onClick={onAllow}>{texts.double.allowOwn}</Button>
    </div>
  )
}
