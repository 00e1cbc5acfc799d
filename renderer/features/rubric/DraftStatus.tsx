import { Button } from 'antd'
import { InlineError } from '../../components/InlineError'
import { describeIssue } from './check-draft'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

/** Whether what is on the screen is saved, and if not, why. */
export function DraftStatus() {
  const { definition, issues, isDirty, isSaving, isChanging, failure, commit, discard } = useDraft()
  const [first] = issues
  if (isDirty && first !== undefined) {
    const more = issues.length > 1 ? texts.moreIssues(issues.length - 1) : ''
    return (
      <div className={styles.status}>
        <InlineError error={texts.notSaved(`${describeIssue(definition, first)}${more}`)} />
        {!isChanging && (
          <Button size="small" onClick={discard}>
            {texts.discard}
          </Button>
        )}
      </div>
    )
  }
  if (isDirty && failure !== null) {
    return (
      <div className={styles.status}>
        <InlineError error={texts.notSaved(failure)} />
        <Button size="small" onClick={commit}>
          {texts.retry}
        </Button>
        <Button size="small" onClick={discard}>
          {texts.discard}
        </Button>
      </div>
    )
  }
  if (isChanging) return null
  return (
    <div className={`${styles.status} muted`} role="status">
      {isDirty || isSaving ? texts.saving : texts.saved}
    </div>
  )
}
