import type { SheetAddress } from '../../../shared/model/check'
import styles from './Checking.module.css'
import { texts } from './texts'
import type { Checking } from './use-checking'

type Properties = {
  checking: Checking
  /** The sheet in hand, or any of the pile in hand. */
  address: SheetAddress
  /** The first sheet of the chosen judge and part. */
  onChoose(address: SheetAddress | undefined): void
}

/** Whose sheets of which part. */
export function PileChoice({ checking, address, onChoose }: Properties) {
  const { pile, contest, judgeLabel } = checking
  const parts = contest.parts.filter(({ part }) => pile.some((sheet) => sheet.partId === part.id))
  const judges = [...new Set(pile.filter(({ partId }) => partId === address.partId).map(({ judgeId }) => judgeId))]
  const choose = (partId: string, judgeId: string | null) =>
    onChoose(pile.find((sheet) => sheet.partId === partId && (judgeId === null || sheet.judgeId === judgeId)))
  return (
    <>
      {parts.length > 1 && (
        <select
          className={`input ${styles.choice}`}
          aria-label={texts.part}
          value={address.partId}
          onChange={(event) => choose(event.target.value, null)}
        >
          {parts.map(({ part }) => (
            <option key={part.id} value={part.id}>
              {part.name}
            </option>
          ))}
        </select>
      )}
      <select
        className={`input ${styles.choice}`}
        aria-label={texts.judge}
        value={address.judgeId}
        onChange={(event) => choose(address.partId, event.target.value)}
      >
        {judges.map((judgeId) => (
          <option key={judgeId} value={judgeId}>
            {judgeLabel(judgeId)}
          </option>
        ))}
      </select>
    </>
  )
}
