/** The only source of now and today; injected so that tests choose the moment. */
export type Clock = {
  /** ISO 8601 with the local offset, to the millisecond: 2023-06-28T19:30:00.000+08:00. */
  now(): string
  /** The local calendar date, YYYY-MM-DD. */
  today(): string
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** Formats a moment in the local time zone of the machine. */
export function formatLocal(moment: Date): string {
  const offset = -moment.getTimezoneOffset()
  const size = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`
  const date = `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
  const time = `${pad(moment.getHours())}:${pad(moment.getMinutes())}:${pad(moment.getSeconds())}.${pad(moment.getMilliseconds(), 3)}`
  return `${date}T${time}${zone}`
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => formatLocal(new Date()),
  today: () => formatLocal(new Date()).slice(0, 10),
}
