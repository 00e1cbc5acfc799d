import { UserError } from '../../../shared/ipc/app-error'
import { readUnits, toPlacedUnit } from '../repositories/offices'
import type { CommandHandler } from './command'
import { editUnits, unitTables } from './edit-units'

/** Changes today's data of a unit; campaigns keep the name and group of their time. */
export const updateUnit: CommandHandler<'units:update'> = {
  tables: unitTables,
  async run(context, { officeId, unit }) {
    const stored = await readUnits(context.database, officeId)
    const before = stored.find((row) => row.id === unit.id)
    if (before === undefined) throw new UserError('not-found', '找不到这个村(社区)，可能已被删除')
    if (unit.name !== before.name && stored.some((row) => row.name === unit.name)) {
      throw new UserError('bad-input', `已有同名的村(社区)：${unit.name}`, 'unit.name')
    }
    return editUnits(context, officeId, stored, {
      edits: [{ from: toPlacedUnit(before), to: { ...unit, seq: before.seq } }],
      value: null,
      label: `修改“${before.name}”`,
    })
  },
}
