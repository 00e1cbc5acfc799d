import { Button } from 'antd'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { sumRubric } from './sum-marks'
import { texts } from './texts'

/** What everything adds up to, and whether that is what was declared. */
export function RubricSumLine() {
  const { definition, isLocked, edit } = useDraft()
  const { kind, total, declared, isRight } = sumRubric(definition)
  if (isRight === false) {
    const isPoints = kind === 'points' && declared !== null
    return (
      <p className={`${styles.sum} ${styles.wrong}`} role="status">
        <span aria-hidden="true">⚠ </span>
        {isPoints ? texts.sumWrong(total, declared) : texts.weightsWrong(total)}
        {isPoints && !isLocked && (
          <Button size="small" onClick={() => edit((current) => ({ ...current, fullMarks: total }))}>
            {texts.takeSum(total)}
          </Button>
        )}
      </p>
    )
  }
  const message = kind === 'weights' ? texts.weightsRight : isRight === null ? texts.sum(total) : texts.sumRight(total)
  return (
    <p className={styles.sum} role="status">
      {isRight === true && <span aria-hidden="true">✓ </span>}
      {message}
    </p>
  )
}
