import { useEffect, useRef } from 'react'
import type { Stop } from '../../../shared/model/campaign'
import { invoke } from '../../client/desk-client'

/**
 * Saves fields of one stop. A stop is saved as a whole, so fields that were sent but are not on the screen yet are sent
 * again with the next ones.
 */
export function useStopEdits(campaignKey: number, stop: Stop): (change: Partial<Stop>) => Promise<void> {
  const sent = useRef<Partial<Stop>>({})
  useEffect(() => {
    const waiting = Object.entries(sent.current).filter(
      ([field, value]) => JSON.stringify(stop[field as keyof Stop]) !== JSON.stringify(value),
    )
    sent.current = Object.fromEntries(waiting)
  }, [stop])

  return async (change) => {
    sent.current = { ...sent.current, ...change }
    try {
      await invoke('stops:save', { campaignKey, stops: [{ ...stop, ...sent.current }] }, 'stops')
    } catch (error) {
      const failed = Object.keys(change)
      sent.current = Object.fromEntries(Object.entries(sent.current).filter(([field]) => !failed.includes(field)))
      throw error
    }
  }
}
