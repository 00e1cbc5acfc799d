import { Button } from 'antd'
import styles from './NameChoices.module.css'
import { texts } from './texts'

export type NameQuestion<Id> = {
  /** Names the question among all of the same list. */
  id: string
  text: string
  /** Near enough to be offered, best first. */
  candidates: readonly Id[]
  /** Stands for something that is named already. */
  isRepeated: boolean
}

export type NameOption<Id> = { id: Id; name: string }

type Properties<Id> = {
  questions: readonly NameQuestion<Id>[]
  optionsOf(question: NameQuestion<Id>): readonly NameOption<Id>[]
  /** Whether the option stands for another name already, under these choices. */
  isTaken(question: NameQuestion<Id>, option: Id, choices: Readonly<Record<string, Id | null>>): boolean
  choices: Readonly<Record<string, Id | null>>
  onChoose(choices: Record<string, Id | null>): void
  /** What becomes of a name that nothing is chosen for. */
  leaveOut: string
}

/** Names of another list that are not surely one of the record; the user says which they are, for this paste only. */
export function NameChoices<Id extends string | number>(properties: Properties<Id>) {
  const { questions, optionsOf, isTaken, choices, onChoose, leaveOut } = properties
  if (questions.length === 0) return null
  const nearest = listNearest(properties)
  const count = Object.keys(nearest).length
  return (
    <fieldset className={styles.names} aria-label={texts.names(questions.length)}>
      <div className={styles.heading}>
        <strong>{texts.names(questions.length)}</strong>
        {count > 0 && (
          <Button size="small" onClick={() => onChoose({ ...choices, ...nearest })}>
            {texts.acceptAll(count)}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{texts.hint(leaveOut)}</p>
      {questions.map((question) => {
        const options = optionsOf(question)
        const near = question.candidates.flatMap((id) => options.filter((option) => option.id === id))
        const shown = [...near, ...options.filter(({ id }) => !question.candidates.includes(id))]
        return (
          <label key={question.id} className={styles.name}>
            <span title={question.text}>
              {texts.nameOf(question.text)}
              {question.isRepeated && <em>{texts.repeated}</em>}
            </span>
            <select
              className="input"
              value={choices[question.id] ?? ''}
              onChange={({ target: { value } }) => {
                const chosen = options.find(({ id }) => String(id) === value)
                onChoose({ ...choices, [question.id]: chosen?.id ?? null })
              }}
            >
              <option value="">{leaveOut}</option>
              {shown.map(({ id, name }) => (
                <option key={id} value={id} disabled={isTaken(question, id, choices)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </fieldset>
  )
}

/** The nearest name that nothing else stands for, of every question that is still open. */
function listNearest<Id>({ questions, isTaken, choices }: Properties<Id>): Record<string, Id> {
  const nearest: Record<string, Id> = {}
  for (const question of questions) {
    if ((choices[question.id] ?? null) !== null) continue
    const found = question.candidates.find((id) => !isTaken(question, id, { ...choices, ...nearest }))
    if (found !== undefined) nearest[question.id] = found
  }
  return nearest
}
