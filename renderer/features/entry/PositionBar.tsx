import { Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { countDone } from '../../state/entry/summaries'
import styles from './Entry.module.css'
import { type EntryPlace, type EntryView, stepPlace } from './entry-place'
import { texts } from './texts'
import type { Pile } from './use-pile'

type Properties = {
  pile: Pile
  /** Grows with every change of a sheet. */
  tick: number
  switchView(): void
  onPlace(place: EntryPlace): void
  step(direction: 1 | -1): void
  goToBlank(): void
  children: ReactNode
}

/** Counting all sheets follows the typing at this distance, in milliseconds. */
const distance = 300

/** Which pile is being entered, how far it is, and the way to the next one. */
export function PositionBar({ pile, tick, switchView, onPlace, step, goToBlank, children }: Properties) {
  const { contest, part, place, unitName } = pile
  const isByJudge = place.view === 'judge'
  const options = isByJudge
    ? part.judges.map(({ id, label }) => ({ id, name: label }))
    : contest.definition.unitIds.map((id) => ({ id, name: unitName(id) }))
  return (
    <div className={styles.bar}>
      {children}
      <Segmented<EntryView>
        aria-label={texts.view}
        title={texts.viewHint}
        options={[
          { value: 'judge', label: texts.views.judge },
          { value: 'unit', label: texts.views.unit },
        ]}
        value={place.view}
        onChange={switchView}
      />
      {contest.parts.length > 1 && (
        <select
          className={`input ${styles.choice}`}
          aria-label={texts.part}
          value={place.partId}
          onChange={(event) => onPlace({ ...place, partId: event.target.value })}
        >
          {contest.parts.map((candidate) => (
            <option key={candidate.part.id} value={candidate.part.id}>
              {candidate.part.name}
            </option>
          ))}
        </select>
      )}
      <span className={styles.steps}>
        <Button
          aria-label={texts.previous[place.view]}
          title={texts.previousHint}
          disabled={stepPlace(contest, part, place, -1) === null}
          onClick={() => step(-1)}
        >
          ‹
        </Button>
        <select
          className={`input ${styles.choice}`}
          aria-label={isByJudge ? texts.judge : texts.unit}
          value={isByJudge ? place.judgeId : place.unitId}
          onChange={(event) =>
            onPlace(isByJudge ? { ...place, judgeId: event.target.value } : { ...place, unitId: event.target.value })
          }
        >
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button
          aria-label={texts.next[place.view]}
          title={texts.nextHint}
          disabled={stepPlace(contest, part, place, 1) === null}
          onClick={() => step(1)}
        >
          ›
        </Button>
      </span>
      <Button title={texts.nextBlankHint} onClick={goToBlank}>
        {texts.nextBlank}
      </Button>
      <Progress pile={pile} tick={tick} />
    </div>
  )
}

function Progress({ pile, tick }: Pick<Properties, 'pile' | 'tick'>) {
  const { contest, part, place, summarize } = pile
  const [all, setAll] = useState(() => countDone(contest, part, summarize))
  useEffect(() => {
    const timer = setTimeout(() => setAll(countDone(contest, part, summarize)), tick === 0 ? 0 : distance)
    return () => clearTimeout(timer)
  }, [contest, part, summarize, tick])
  const own =
    place.view === 'judge'
      ? countDone(contest, { ...part, judges: part.judges.filter(({ id }) => id === place.judgeId) }, summarize)
      : countDone({ ...contest, definition: { ...contest.definition, unitIds: [place.unitId] } }, part, summarize)
  return (
    <span className={styles.progress} role="status">
      {texts.progress(own.done, own.all, all.done, all.all)}
    </span>
  )
}
