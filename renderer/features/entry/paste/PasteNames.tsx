import { NameChoices, type NameQuestion as Question } from '../../../components/name-choices/NameChoices'
import type { Pile } from '../use-pile'
import { texts } from './texts'
import type { PasteDraft } from './use-paste'

type Properties = { pile: Pile; draft: PasteDraft; onChoose(choices: PasteDraft['choices']): void }

/** The names of the block that are none of the grid's as they are written. */
export function PasteNames({ pile, draft, onChoose }: Properties) {
  const { questions, choices, layout } = draft
  const axisOf = (question: Question<number>) => questions.find(({ id }) => id === question.id)?.axis ?? 'row'
  const options = {
    row: pile.rows.map(({ name }, id) => ({ id, name })),
    column: pile.columns.map(({ column }, id) => ({ id, name: column.name })),
  }
  const targets = { row: layout.rows.targets, column: layout.columns.targets }
  const isTaken = (question: Question<number>, position: number, chosen: PasteDraft['choices']) => {
    const axis = axisOf(question)
    const isChosen = questions.some(({ id, ...other }) => {
      return id !== question.id && other.axis === axis && chosen[id] === position
    })
    return isChosen || targets[axis].includes(position)
  }
  return (
    <NameChoices
      questions={questions}
      optionsOf={(question) => options[axisOf(question)]}
      isTaken={isTaken}
      choices={choices}
      onChoose={onChoose}
      leaveOut={texts.leaveOut}
    />
  )
}
