/** The clock of a speech. Times are in milliseconds on any steady clock. */
export type SpeechTimer = {
  limit: number
  /** Run so far, without the stretch that runs now. */
  elapsed: number
  /** When the present stretch began; null while it stands still. */
  startedAt: number | null
}

export type TimerReading = { seconds: number; isOver: boolean; isRunning: boolean }

export function makeTimer(minutes: number): SpeechTimer {
  return { limit: minutes * 60_000, elapsed: 0, startedAt: null }
}

/** Runs when it stands still, stands still when it runs. */
export function toggleTimer(timer: SpeechTimer, now: number): SpeechTimer {
  if (timer.startedAt === null) return { ...timer, startedAt: now }
  return { ...timer, elapsed: timer.elapsed + now - timer.startedAt, startedAt: null }
}

/** Seconds left count down to 0; beyond the limit they count up. */
export function readTimer({ limit, elapsed, startedAt }: SpeechTimer, now: number): TimerReading {
  const run = elapsed + (startedAt === null ? 0 : now - startedAt)
  const isOver = run > limit
  const seconds = isOver ? Math.floor((run - limit) / 1000) : Math.ceil((limit - run) / 1000)
  return { seconds, isOver, isRunning: startedAt !== null }
}

/** 80 → 1 分 20 秒. */
export function describeSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest} 秒`
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`
}
