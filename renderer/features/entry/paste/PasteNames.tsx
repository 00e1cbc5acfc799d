import { Button } from 'antd'
import type { Pile } from '../use-pile'
import type { NameQuestion } from './find-layout'
import styles from './Paste.module.css'
import { texts } from './texts'
import type { PasteDraft } from './use-paste'

type Properties = { pile: Pile; draft: PasteDraft; onChoose(choices: PasteDraft['choices']): void }

/** The names of the block that are none of the grid's as they are written; the user says which they are. */
export function PasteNames({ pile, draft, onChoose }: Properties) {
  const { questions, choices, layout } = draft
  if (questions.length === 0) return null
  const names = { row: pile.rows.map(({ name }) => name), column: pile.columns.map(({ column }) => column.name) }
  const isTaken = (question: NameQuestion, position: number) =>
    layout[question.axis === 'row' ? 'rows' : 'columns'].targets.includes(position) ||
    questions.some(
      (other) => other.id !== question.id && other.axis === question.axis && choices[other.id] === position,
    )
  const nearest = listNearest(draft)
  const count = Object.keys(nearest).length
  return (
    <fieldset className={styles.names} aria-label={texts.names(questions.length)}>
      <div className={styles.namesHeading}>
        <strong>{texts.names(questions.length)}</strong>
        {count > 0 && (
          <Button size="small" onClick={() => onChoose({ ...choices, ...nearest })}>
            {texts.acceptAll(count)}
          </Button>
        )}
      </div>
      <p className={styles.note}>{texts.namesHint}</p>
      {questions.map((question) => {
        const all = names[question.axis].map((_, position) => position)
        const others = all.filter((position) => !question.candidates.includes(position))
        return (
          <label key={question.id} className={styles.name}>
            <span title={question.text}>
              {texts.nameOf(question.text)}
              {question.isRepeated && <em>（{texts.repeated}）</em>}
            </span>
            <select
              className="input"
              value={choices[question.id] ?? ''}
              onChange={({ target: { value } }) =>
                onChoose({ ...choices, [question.id]: value === '' ? null : Number(value) })
              }
            >
              <option value="">{texts.leaveOut}</option>
              {[...question.candidates, ...others].map((position) => (
                <option key={position} value={position} disabled={isTaken(question, position)}>
                  {names[question.axis][position]}
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
function listNearest({ questions, choices, layout }: PasteDraft): Record<string, number> {
  const taken = { row: new Set(layout.rows.targets), column: new Set(layout.columns.targets) }
  const isOpen = ({ id }: NameQuestion) => (choices[id] ?? null) === null
  for (const question of questions) if (!isOpen(question)) taken[question.axis].add(choices[question.id] ?? null)
  const nearest: Record<string, number> = {}
  for (const { id, axis, candidates } of questions.filter(isOpen)) {
    const found = candidates.find((position) => !taken[axis].has(position))
    if (found === undefined) continue
    taken[axis].add(found)
    nearest[id] = found
  }
  return nearest
}
