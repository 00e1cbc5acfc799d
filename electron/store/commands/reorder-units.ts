import { officeChain } from '../../../shared/audit/chain-id'
import { UserError } from '../../../shared/ipc/app-error'
import { isSameJson } from '../repositories/json'
import { readUnits } from '../repositories/offices'
import type { CommandHandler } from './command'
import { officeOutcome } from './office-outcome'

/** Gives the units of an office another order; `unitIds` names each of them once. */
export const reorderUnits: CommandHandler<'units:reorder'> = {
  tables: ['units'],
  async run(context, { officeId, unitIds }) {
    const { database, log } = context
    const stored = await readUnits(database, officeId)
    const before = stored.map((unit) => unit.id)
    if (!isSameJson(before.toSorted(), unitIds.toSorted())) {
      throw new UserError('conflict', '村(社区)名单已变动，没有调整顺序，请刷新后再试')
    }
    if (isSameJson(before, unitIds)) return officeOutcome(context, officeId, null, null)
    const places = new Map(unitIds.map((id, index) => [id, index + 1]))
    await database.units.bulkPut(stored.map((unit) => ({ ...unit, seq: places.get(unit.id) ?? unit.seq })))
    log.append(officeChain(officeId), officeId, { what: 'unit.reorder', before, after: unitIds })
    const request = { officeId, unitIds: before }
    return officeOutcome(context, officeId, null, { name: 'units:reorder', request, label: '调整村(社区)顺序' })
  },
}
