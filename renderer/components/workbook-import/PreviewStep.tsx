import { Button } from 'antd'
import { InlineError } from '../InlineError'
import { type Answers, countLines, type ImportPlan } from './import-plan'
import { LineTable } from './LineTable'
import { texts } from './texts'
import styles from './WorkbookImport.module.css'

type Properties<Request> = {
  sheetName: string
  plan: ImportPlan<Request>
  answers: Answers
  skipsProblems: boolean
  isWriting: boolean
  failure: string | null
  onSkipProblems(skips: boolean): void
  onConfirm(request: Request): void
  onCancel(): void
}

/** What would be written, problems first, and the only button that writes. */
export function PreviewStep<Request>(properties: Properties<Request>) {
  const { sheetName, plan, answers, skipsProblems, isWriting, failure, onSkipProblems, onConfirm, onCancel } =
    properties
  const { lines, request, count } = plan
  const invalid = countLines(lines, 'invalid')
  const open = plan.questions.filter(({ key }) => (answers[key] ?? '') === '').length
  const isBlocked = request === null || open > 0 || (invalid > 0 && !skipsProblems)
  return (
    <section className={styles.step} aria-label={texts.steps.preview}>
      <h3 className={styles.heading}>{texts.steps.preview}</h3>
      <p role="status">
        {texts.counts(
          sheetName,
          countLines(lines, 'new'),
          countLines(lines, 'changed'),
          countLines(lines, 'same'),
          invalid,
        )}
      </p>
      {invalid > 0 && <InlineError error={texts.problemsStop} />}
      <LineTable lines={lines} />
      <div className={styles.decision}>
        {request === null && invalid === 0 && open === 0 && (
          <p role="status">{lines.length === 0 ? texts.noRows : texts.nothing}</p>
        )}
        {invalid > 0 && request !== null && (
          <label className={styles.option}>
            <input type="checkbox" checked={skipsProblems} onChange={(event) => onSkipProblems(event.target.checked)} />
            {texts.skipProblems(invalid)}
          </label>
        )}
        <InlineError error={failure} />
        <div className={styles.bar}>
          <Button
            type="primary"
            loading={isWriting}
            disabled={isBlocked}
            onClick={() => {
              if (request !== null) onConfirm(request)
            }}
          >
            {texts.confirm}
          </Button>
          <Button onClick={onCancel}>{texts.cancel}</Button>
          {open > 0 && <span className="muted">{texts.unanswered(open)}</span>}
          {!isBlocked && <span className="muted">{texts.confirmCount(count)}</span>}
        </div>
      </div>
    </section>
  )
}
