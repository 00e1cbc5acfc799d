import type { Stop } from '../../../shared/model/campaign'

export type StopTimes = {
  /** Arrival by stop id, HH:MM. */
  arrivals: ReadonlyMap<string, string>
  /** When the last stop is left, HH:MM. */
  end: string
}

const day = 24 * 60

/** Assumed until a departure is entered. */
export const usualDeparture = '09:00'

function formatMinutes(minutes: number): string {
  const inDay = minutes % day
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/**
 * Arrival at each stop from travel to it and stay at those before; missing minutes count as none.
 * @param stops in order
 * @param start HH:MM
 */
export function planTimes(stops: readonly Stop[], start: string): StopTimes {
  const [hours = 0, minutes = 0] = start.split(':').map(Number)
  let now = hours * 60 + minutes
  const arrivals = new Map<string, string>()
  for (const stop of stops) {
    now += stop.travelMinutes ?? 0
    arrivals.set(stop.id, formatMinutes(now))
    now += stop.stayMinutes ?? 0
  }
  return { arrivals, end: formatMinutes(now) }
}
