import { UserError } from '../../../shared/ipc/app-error'
import type { Unit } from '../../../shared/model/unit'
import { invoke } from '../../client/desk-client'
import { inTurn } from '../../state/in-turn'
import { texts } from './texts'

/** Changes some fields of a unit and leaves the others as they are stored. @throws UserError */
export function saveUnit(officeId: string, unitId: string, change: Partial<Omit<Unit, 'id'>>): Promise<null> {
  return inTurn(async () => {
    const { units } = await invoke('offices:get', { officeId })
    const unit = units.find((one) => one.id === unitId)
    if (unit === undefined) throw new UserError('not-found', texts.gone)
    return invoke('units:update', { officeId, unit: { ...unit, ...change } }, 'units')
  })
}
