import { Button } from 'antd'
import { type Answers, type NameQuestion, newAnswer, skipAnswer } from './import-plan'
import { texts } from './texts'
import styles from './WorkbookImport.module.css'

type Properties = { questions: readonly NameQuestion[]; answers: Answers; onAnswers(answers: Answers): void }

/** Names that are not quite those of the record: each is confirmed by the user, none is taken silently. */
export function NameStep({ questions, answers, onAnswers }: Properties) {
  const isOffered = (id: string) => questions.filter(({ options }) => options.some((option) => option.id === id))
  const asNew = isOffered(newAnswer)
  const likely = questions.flatMap((question) => {
    const [first] = question.options
    const isLikely = first !== undefined && first.id !== skipAnswer && !asNew.includes(question)
    return isLikely ? [[question.key, first.id] as const] : []
  })
  const answerRest = (proposed: readonly (readonly [string, string])[]) => {
    const left = proposed.filter(([key]) => (answers[key] ?? '') === '')
    onAnswers({ ...answers, ...Object.fromEntries(left) })
  }
  return (
    <section className={styles.step} aria-label={texts.steps.names}>
      <h3 className={styles.heading}>{texts.steps.names}</h3>
      <div className={styles.bar}>
        <span className="muted">{texts.namesHint}</span>
        {likely.length > 1 && (
          <Button size="small" onClick={() => answerRest(likely)}>
            {texts.takeLikely}
          </Button>
        )}
        {asNew.length > 1 && (
          <Button size="small" onClick={() => answerRest(asNew.map(({ key }) => [key, newAnswer]))}>
            {texts.takeNew}
          </Button>
        )}
      </div>
      <div className={styles.columns}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.nameText}</th>
              <th scope="col">{texts.namePlace}</th>
              <th scope="col">{texts.nameMeaning}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ key, text, label, rows, options }) => (
              <tr key={key}>
                <td>
                  {label}“{text}”
                </td>
                <td className="muted nowrap">{texts.rowsOf(rows.slice(0, 3).join('、'), rows.length)}</td>
                <td>
                  <select
                    className="input"
                    aria-label={texts.meaningOf(label, text)}
                    aria-invalid={(answers[key] ?? '') === ''}
                    value={answers[key] ?? ''}
                    onChange={(event) => onAnswers({ ...answers, [key]: event.target.value })}
                  >
                    <option value="">{texts.chooseFirst}</option>
                    {options.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
