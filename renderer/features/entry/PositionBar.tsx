import { Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { EntryContest, EntryPart } from '../../state/entry/entry-contest'
import { countDone, type Summarize } from '../../state/entry/summaries'
import styles from './Entry.module.css'
import { type EntryPlace, type EntryView, stepPlace } from './entry-place'
import { texts } from './texts'

type Properties = {
  contest: EntryContest
  part: EntryPart
  place: EntryPlace
  unitName(unitId: string): string
  summarize: Summarize
  /** Grows with every change of a sheet. */
  tick: number
  onSwitchView(): void
  onPlace(place: EntryPlace): void
  onStep(direction: 1 | -1): void
  onNextBlank(): void
  children: ReactNode
}

/** Counting all sheets follows the typing at this distance, in milliseconds. */
const distance = 300

/** Which pile is being entered, how far it is, and the way to the next one. */
export function PositionBar(properties: Properties) {
  const { contest, part, place, unitName, onSwitchView, onPlace, onStep, onNextBlank, children } = properties
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
        onChange={onSwitchView}
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
          onClick={() => onStep(-1)}
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
          onClick={() => onStep(1)}
        >
          ›
        </Button>
      </span>
      <Button title={texts.nextBlankHint} onClick={onNextBlank}>
        {texts.nextBlank}
      </Button>
      <Progress {...properties} />
    </div>
  )
}

function Progress({ contest, part, place, summarize, tick }: Properties) {
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
