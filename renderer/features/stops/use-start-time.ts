import { useState } from 'react'

const usual = '09:00'

/** When the tour leaves, HH:MM; a note of this machine by campaign, since it is only used to work out arrivals. */
export function useStartTime(campaignId: string): [string, (time: string) => void] {
  const key = `start-time ${campaignId}`
  const [time, setTime] = useState(() => localStorage.getItem(key) ?? usual)
  const change = (next: string) => {
    if (next === '') return
    localStorage.setItem(key, next)
    setTime(next)
  }
  return [time, change]
}
