import { Button } from 'antd'
import { useState } from 'react'
import { describeSeconds } from '../../../../shared/hall/speech-timer'
import { signedDecimalSchema, toHundredths } from '../../../../shared/model/decimal'
import type { ContestDetail } from '../../../../shared/model/record'
import { InputField } from '../../../components/InputField'
import { useCommand } from '../../../components/use-command'
import styles from './Hall.module.css'
import { texts } from './texts'
import type { TimerControl } from './use-speech-timer'

type Properties = { contest: ContestDetail; unitId: string | null; timer: TimerControl; minutes: number }

/** Starts and stops a speech; one that was too long is offered as a deduction, never made one by itself. */
export function SpeechControl({ contest, unitId, timer, minutes }: Properties) {
  const [points, setPoints] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isDeducted, setDeducted] = useState(false)
  const command = useCommand('results')
  const { seconds, isOver, isRunning } = timer.reading
  const restart = () => {
    timer.reset(minutes)
    setDeducted(false)
  }
  const reason = texts.overtime(describeSeconds(seconds))
  const deduct = async () => {
    const isDeduction = signedDecimalSchema.safeParse(points.trim()).success && toHundredths(points.trim()) < 0
    setProblem(isDeduction ? null : texts.pointsWrong)
    if (!isDeduction || unitId === null || command.pending) return
    const { definition, key: contestKey, revision } = contest
    const adjustments = [...definition.adjustments, { unitId, points: points.trim(), reason }]
    const request = { contestKey, definition: { ...definition, adjustments }, revision, reason: '' }
    if ((await command.run('contests:update', request)) !== null) setDeducted(true)
  }
  return (
    <>
      <div className={styles.bar}>
        <Button type="primary" onClick={timer.toggle}>
          {isRunning ? texts.pause : texts.start}
        </Button>
        <Button disabled={isRunning} onClick={restart}>
          {texts.reset}
        </Button>
      </div>
      {isOver && !isRunning && contest.state !== 'open' && <p>{texts.sealed}</p>}
      {isOver && !isRunning && contest.state === 'open' && (
        <div className={styles.bar}>
          <strong>{reason}</strong>
          {isDeducted ? (
            <span role="status">{texts.deducted}</span>
          ) : (
            <>
              <InputField
                label={texts.points}
                value={points}
                error={problem ?? command.error?.message ?? null}
                onChange={setPoints}
                onEnter={() => void deduct()}
              />
              <Button onClick={() => void deduct()}>{texts.deduct}</Button>
            </>
          )}
        </div>
      )}
    </>
  )
}
