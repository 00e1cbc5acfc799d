import type { OfficeFacts } from '../../../shared/model/office'
import { invoke } from '../../client/desk-client'
import { inTurn } from '../../state/in-turn'

/** Changes some of an office's facts and leaves the others as they are stored. @throws UserError */
export function saveFacts(officeId: string, change: Partial<OfficeFacts>): Promise<null> {
  return inTurn(async () => {
    const { facts } = await invoke('offices:get', { officeId })
    return invoke('offices:update', { officeId, facts: { ...facts, ...change } }, 'settings')
  })
}
