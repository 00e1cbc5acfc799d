import { UserError } from '../../../shared/ipc/app-error'
import type { Stop } from '../../../shared/model/campaign'
import { invoke } from '../../client/desk-client'
import { editCampaign } from '../../state/edit-campaign'
import { texts } from './texts'

/** Changes some fields of a stop and leaves the others as they are stored. @throws UserError */
export function saveStop(campaignKey: number, stopId: string, change: Partial<Omit<Stop, 'id'>>): Promise<null> {
  return editCampaign(campaignKey, ({ stops }) => {
    const stop = stops.find((one) => one.id === stopId)
    if (stop === undefined) throw new UserError('not-found', texts.gone)
    return invoke('stops:save', { campaignKey, stops: [{ ...stop, ...change }] }, 'stops')
  })
}

/** Gives the stops the order of `wanted`; what else is stored of them stays. @throws UserError */
export async function reorderStops(campaignKey: number, wanted: readonly Pick<Stop, 'id'>[]): Promise<void> {
  const seqs = new Map(wanted.map(({ id }, index) => [id, index + 1]))
  await editCampaign(campaignKey, async ({ stops }) => {
    const moved = stops.flatMap((stop) => {
      const seq = seqs.get(stop.id) ?? stop.seq
      return seq === stop.seq ? [] : [{ ...stop, seq }]
    })
    if (moved.length > 0) await invoke('stops:save', { campaignKey, stops: moved }, 'stops')
  })
}
