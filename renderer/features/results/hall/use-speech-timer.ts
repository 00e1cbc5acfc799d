import { useEffect, useState } from 'react'
import {
  makeTimer,
  readTimer,
  type SpeechTimer,
  type TimerReading,
  toggleTimer,
} from '../../../../shared/hall/speech-timer'

/** How often a running clock is read, in milliseconds: a second is never shown late. */
const interval = 100

export type TimerControl = {
  reading: TimerReading
  toggle(): void
  /** Back to the start with this limit. */
  reset(minutes: number): void
}

/** The clock of one speech; it is drawn again when its shown second changes. */
export function useSpeechTimer(minutes: number): TimerControl {
  const [timer, setTimer] = useState<SpeechTimer>(() => makeTimer(minutes))
  const [reading, setReading] = useState(() => readTimer(timer, 0))
  useEffect(() => {
    const read = () => {
      const next = readTimer(timer, performance.now())
      setReading((shown) => (isSame(shown, next) ? shown : next))
    }
    read()
    if (timer.startedAt === null) return
    const clock = setInterval(read, interval)
    return () => clearInterval(clock)
  }, [timer])
  return {
    reading,
    toggle: () => setTimer((current) => toggleTimer(current, performance.now())),
    reset: (limit) => setTimer(makeTimer(limit)),
  }
}

function isSame(one: TimerReading, other: TimerReading): boolean {
  return one.seconds === other.seconds && one.isOver === other.isOver && one.isRunning === other.isRunning
}
