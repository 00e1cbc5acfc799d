import { addressKey } from '../../../shared/checking/pile-order'
import styles from './Checking.module.css'
import { SheetReader } from './SheetReader'
import { texts } from './texts'
import type { Checking } from './use-checking'

/** 唱分核对: the whole pile, judge by judge. */
export function ReadAloud({ checking }: { checking: Checking }) {
  const { pile, contest, judgeLabel } = checking
  return (
    <SheetReader checking={checking} method="aloud" sheets={pile}>
      {({ address, goTo }) => {
        const judges = [
          ...new Set(pile.filter(({ partId }) => partId === address.partId).map(({ judgeId }) => judgeId)),
        ]
        const goToFirst = (partId: string, judgeId?: string) =>
          goTo(pile.find((sheet) => sheet.partId === partId && (judgeId === undefined || sheet.judgeId === judgeId)))
        return (
          <>
            {contest.parts.length > 1 && (
              <select
                className={`input ${styles.choice}`}
                aria-label={texts.part}
                value={address.partId}
                onChange={(event) => goToFirst(event.target.value)}
              >
                {contest.parts
                  .filter(({ part }) => pile.some((sheet) => sheet.partId === part.id))
                  .map(({ part }) => (
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
              onChange={(event) => goToFirst(address.partId, event.target.value)}
            >
              {judges.map((judgeId) => (
                <option key={addressKey({ ...address, judgeId })} value={judgeId}>
                  {judgeLabel(judgeId)}
                </option>
              ))}
            </select>
          </>
        )
      }}
    </SheetReader>
  )
}
