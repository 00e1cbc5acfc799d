import { UserError } from '../../../shared/ipc/app-error'
import { toPlacedUnit } from '../repositories/offices'
import type { CommandHandler } from './command'
import { editUnits, unitTables } from './edit-units'

/** Deletes a unit that nothing names. */
export const deleteUnit: CommandHandler<'units:delete'> = {
  tables: unitTables,
  async run(context, { officeId, unitId }) {
    const row = await context.database.units.get([officeId, unitId])
    if (row === undefined) throw new UserError('not-found', '找不到这个村(社区)，可能已被删除')
    return editUnits(context, officeId, [row], {
      edits: [{ from: toPlacedUnit(row), to: null }],
      value: null,
      label: `删除“${row.name}”`,
    })
  },
}
