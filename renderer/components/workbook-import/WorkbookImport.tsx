import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { InlineError } from '../InlineError'
import { ColumnStep } from './ColumnStep'
import type { ImportSubject } from './import-plan'
import { NameStep } from './NameStep'
import { PreviewStep } from './PreviewStep'
import { TemplateButton, type TemplateScope } from './TemplateButton'
import { texts } from './texts'
import { useImport } from './use-import'
import styles from './WorkbookImport.module.css'

type Properties<Request> = { subject: ImportSubject<Request>; template: TemplateScope; onClose(): void }

/** Import of a workbook in four steps on one page: file, columns, names, differences. Only the last one writes. */
export function WorkbookImport<Request>({ subject, template, onClose }: Properties<Request>) {
  const work = useImport(subject)
  const { command, opening, open, plan, done } = work
  const chooser = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (done !== null) chooser.current?.focus()
  }, [done])
  return (
    <section className={styles.import} aria-label={subject.title}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{subject.title}</h2>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
      <div className={styles.step}>
        <h3 className={styles.heading}>{texts.steps.file}</h3>
        <p className="muted">
          {texts.chooseHint}
          {subject.hint}
        </p>
        <div className={styles.bar}>
          <Button
            type={open === null ? 'primary' : 'default'}
            autoFocus
            ref={chooser}
            loading={command.pending}
            onClick={() => void work.choose()}
          >
            {opening === null ? texts.choose : texts.chooseAnother}
          </Button>
          <TemplateButton scope={template} />
          {open !== null && <span role="status">{texts.chosen(open.file.fileName)}</span>}
        </div>
        <InlineError error={command.error} />
        {opening?.kind === 'unreadable' && <InlineError error={texts.unreadable(opening.fileName, opening.message)} />}
        {done !== null && (
          <p role="status" className={styles.done}>
            ✓ {done}
          </p>
        )}
      </div>
      {open !== null && (
        <ColumnStep
          open={open}
          forms={subject.forms}
          fixed={work.fixed}
          chosen={work.chosenValues}
          onSheet={(index) => work.showSheet(open.file, index)}
          onLayout={work.relay}
          onColumn={work.setColumn}
          onChoice={work.setChoice}
        />
      )}
      {plan !== null && plan.questions.length > 0 && (
        <NameStep questions={plan.questions} answers={work.answers} onAnswers={work.setAnswers} />
      )}
      {plan !== null && open !== null && (
        <PreviewStep
          sheetName={open.sheet.name}
          plan={plan}
          answers={work.answers}
          skipsProblems={work.skipsProblems}
          isWriting={work.isWriting}
          failure={work.failure}
          onSkipProblems={work.setSkipsProblems}
          onConfirm={(request) => void work.confirm(request, plan.count)}
          onCancel={onClose}
        />
      )}
    </section>
  )
}
