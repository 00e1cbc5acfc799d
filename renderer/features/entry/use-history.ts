import type { EntryPlace } from './entry-place'
import { isSameTarget } from './find-next-blank'
import { listAddresses } from './grid-model'
import { texts } from './texts'
import type { Pile } from './use-pile'

type Moves = { goTo(place: EntryPlace, row: number, column: number): void }

/** Undo and redo in the grid: the cursor goes where something changed, and the message says what. */
export function useHistory(pile: Pile, { goTo }: Moves, onMessage: (message: string) => void) {
  const { entry, contest, place, columns, unitName } = pile
  return async (list: 'undo' | 'redo'): Promise<void> => {
    onMessage('')
    try {
      const done = await entry.actions.stepHistory(list)
      const [first, ...others] = done?.changes ?? []
      const part = contest.parts.find(({ part: { id } }) => id === first?.address.partId)
      if (done === null) return onMessage(texts.nothingTo[list])
      if (first === undefined || part === undefined) return onMessage(texts.done[list](done.label))
      const { address, target, to } = first
      const { partId, judgeId, unitId } = address
      const next = { ...place, partId, judgeId, unitId }
      const row = listAddresses(contest, part, next).findIndex(
        (candidate) => candidate.judgeId === judgeId && candidate.unitId === unitId,
      )
      const column = columns.findIndex((candidate) => isSameTarget(candidate.target, target))
      goTo(next, Math.max(0, row), Math.max(0, column))
      if (!done.label.startsWith(texts.enteringLabel)) return onMessage(texts.done[list](done.label))
      const judge = part.judges.find(({ id }) => id === judgeId)?.label ?? judgeId
      const item = target.kind === 'item' ? (part.items.find(({ id }) => id === target.itemId)?.name ?? '') : ''
      const what = item === '' ? texts.targets[target.kind === 'abstained' ? 'abstained' : 'total'] : item
      const value = target.kind === 'abstained' ? texts.isAbstained(to !== null) : (to ?? texts.blank)
      onMessage(texts.stepped[list](`${judge} ${unitName(unitId)} ${what}`, value, others.length))
    } catch (error) {
      onMessage((error as Error).message)
    }
  }
}
