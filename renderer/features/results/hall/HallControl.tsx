import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { isDemo } from '../../../../shared/documents/campaign-source'
import { buildFrame, countSteps, type HallMode, type HallShow } from '../../../../shared/hall/build-frame'
import type { HallKey } from '../../../../shared/hall/hall-frame'
import type { CampaignDetail, ContestDetail } from '../../../../shared/model/record'
import type { ContestResult } from '../../../../shared/scoring'
import { InlineError } from '../../../components/InlineError'
import { InputField } from '../../../components/InputField'
import { SelectField } from '../../../components/SelectField'
import styles from './Hall.module.css'
import { HallPreview } from './HallPreview'
import { SpeechControl } from './SpeechControl'
import { texts } from './texts'
import { useHallKeys } from './use-hall-keys'
import { useHallScreen } from './use-hall-screen'
import { useSpeechTimer } from './use-speech-timer'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; result: ContestResult; onClose(): void }

const modes: readonly HallMode[] = ['score', 'top', 'list', 'timer']
const usualMinutes = 5
const usualCount = 3

/** The operator's side of the hall screen: what it shows, and how far it has told. */
export function HallControl({ campaign, contest, result, onClose }: Properties) {
  const { definition } = contest
  const names = new Map(campaign.definition.units.map(({ unitId, name }) => [unitId, name]))
  const ranked = result.ranked.map(({ unitId, rank, published }) => ({
    ...{ unitId, rank, published, name: names.get(unitId) ?? unitId },
  }))
  const [show, setShow] = useState<HallShow>({
    ...{ mode: ranked.length === 0 ? 'timer' : 'score', unitId: definition.unitIds[0] ?? null },
    ...{ count: usualCount, withRank: false, step: 0, isBlack: false },
  })
  const [countText, setCountText] = useState(String(usualCount))
  const [minutesText, setMinutesText] = useState(String(usualMinutes))
  const [displayId, setDisplayId] = useState<number | null>(null)
  const timer = useSpeechTimer(usualMinutes)
  const hallContest = { title: definition.name, names, ranked }
  const steps = countSteps(show, hallContest)
  const frame = buildFrame(show, hallContest, timer.reading)
  const change = (changed: Partial<HallShow>) => setShow((current) => ({ ...current, step: 0, ...changed }))
  const minutes = readCount(minutesText, 60)
  const isUseless = (mode: HallMode) => mode !== 'timer' && ranked.length === 0
  /** From what is shown when the key arrives: two quick ones are two steps. */
  const press = (key: HallKey) => {
    if (key === 'close') screen.close()
    else if (key === 'black') setShow((current) => ({ ...current, isBlack: !current.isBlack }))
    else if (show.mode === 'timer') timer.toggle()
    else setShow((current) => ({ ...current, step: moveStep(current, key === 'next' ? 1 : -1) }))
  }
  const moveStep = (current: HallShow, direction: 1 | -1) =>
    Math.min(countSteps(current, hallContest), Math.max(0, current.step + direction))
  const screen = useHallScreen({ frame, isRehearsal: campaign.isRehearsal || isDemo(campaign.definition) }, press)
  const chosenDisplay = displayId ?? (screen.displays.find(({ isPrimary }) => !isPrimary) ?? screen.displays[0])?.id
  const stepUnit = (direction: 1 | -1) => {
    const place = definition.unitIds.indexOf(show.unitId ?? '') + direction
    const unitId = definition.unitIds[place]
    if (unitId === undefined) return
    change({ unitId })
    if (minutes !== null) timer.reset(minutes)
  }
  useHallKeys(press)
  return (
    <Drawer open size={620} title={texts.title} onClose={onClose}>
      <p className={styles.hint}>{ranked.length === 0 ? texts.noRanked : texts.hint}</p>
      <div className={styles.bar}>
        <SelectField
          label={texts.display}
          value={String(chosenDisplay ?? '')}
          options={screen.displays.map(({ id, label, isPrimary }, index) => ({
            value: String(id),
            label: texts.displayName(index + 1, label, isPrimary),
          }))}
          onChange={(value) => setDisplayId(Number(value))}
        />
        <Button
          type="primary"
          disabled={chosenDisplay === undefined}
          onClick={() => chosenDisplay !== undefined && screen.open(chosenDisplay)}
        >
          {texts.show}
        </Button>
        <Button disabled={!screen.isOpen} onClick={screen.close}>
          {texts.close}
        </Button>
      </div>
      <InlineError error={screen.problem} />
      <Segmented<HallMode>
        aria-label={texts.mode}
        options={modes.map((value) => ({ value, label: texts.modes[value], disabled: isUseless(value) }))}
        value={show.mode}
        onChange={(mode) => change({ mode })}
      />
      {(show.mode === 'score' || show.mode === 'timer') && (
        <div className={styles.bar}>
          <SelectField
            label={texts.unit}
            value={show.unitId ?? ''}
            options={definition.unitIds.map((unitId) => ({ value: unitId, label: names.get(unitId) ?? unitId }))}
            onChange={(unitId) => {
              change({ unitId })
              if (minutes !== null) timer.reset(minutes)
            }}
          />
          <Button onClick={() => stepUnit(-1)}>{texts.previous}</Button>
          <Button onClick={() => stepUnit(1)}>{texts.following}</Button>
        </div>
      )}
      {show.mode === 'score' && (
        <label>
          <input
            type="checkbox"
            checked={show.withRank}
            onChange={(event) => change({ withRank: event.target.checked })}
          />{' '}
          {texts.withRank}
        </label>
      )}
      {(show.mode === 'top' || show.mode === 'list') && (
        <InputField
          label={texts.count}
          value={countText}
          error={readCount(countText, 99) === null ? texts.countWrong : null}
          onChange={(text) => {
            setCountText(text)
            const count = readCount(text, 99)
            if (count !== null) change({ count })
          }}
        />
      )}
      {show.mode === 'timer' && (
        <>
          <InputField
            label={texts.minutes}
            value={minutesText}
            error={minutes === null ? texts.minutesWrong : null}
            onChange={(text) => {
              setMinutesText(text)
              const limit = readCount(text, 60)
              if (limit !== null && !timer.reading.isRunning) timer.reset(limit)
            }}
          />
          <SpeechControl contest={contest} unitId={show.unitId} timer={timer} minutes={minutes ?? usualMinutes} />
        </>
      )}
      <div className={styles.bar}>
        {show.mode !== 'timer' && (
          <>
            <Button disabled={show.step === 0} onClick={() => press('back')}>
              {texts.back}
            </Button>
            <Button type="primary" disabled={show.step >= steps} onClick={() => press('next')}>
              {texts.next}
            </Button>
            <span role="status">{texts.step(show.step, steps)}</span>
          </>
        )}
        <Button aria-pressed={show.isBlack} onClick={() => press('black')}>
          {show.isBlack ? texts.light : texts.black}
        </Button>
      </div>
      <HallPreview frame={frame} isOpen={screen.isOpen} />
    </Drawer>
  )
}

function readCount(text: string, most: number): number | null {
  const count = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return count >= 1 && count <= most ? count : null
}
